export {
  type AcceptApplicationsInput,
  type ApplicationOutcome,
  type ApplicationToAccept,
  acceptApplications,
  takeInCertain,
} from "./accept-applications.ts";
export { type ApplicationTools, type NoticeApplicationsInput, noticeApplications } from "./notice-applications.ts";
export { DOUBT_SENTENCES } from "./sentences.ts";
