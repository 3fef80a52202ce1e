export { CompanyYearPage } from "./company-year-page.tsx";
