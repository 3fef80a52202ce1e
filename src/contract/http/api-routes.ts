import type { CaseJson, FactJson, PlanJson } from "../json.ts";
import type { SettingsChange, SettingsJson } from "../settings-json.ts";
import type { ChangesJson, HeaderChangeJson } from "../sync-json.ts";
import type { CalendarRoutes } from "./calendar-api.ts";
import type {
  CaseRecordJson,
  CasesJson,
  CasesQuery,
  ComparisonJson,
  EraseCaseQuery,
  HeaderRecordJson,
  MayIJson,
  MayIQuery,
  MomentQuery,
  NewFactsJson,
  PageJson,
  PageQuery,
  PictureQuery,
  PlanQuery,
  RecordedFactsJson,
  UndoJson,
  UndoneJson,
} from "./case-api.ts";
import type {
  ChangesQuery,
  EraseJson,
  ExportJson,
  ExportQuery,
  ImportedJson,
  ImportJobJson,
  ImportJobsJson,
  ImportReportJson,
  PeopleQuery,
  PersonJson,
  PlaybookJson,
  PlaybooksJson,
  SearchJson,
  SearchQuery,
  TodayJson,
  TodayQuery,
} from "./desk-api.ts";
import type { EmployerRoutes } from "./employer-api.ts";
import type {
  CardRequestJson,
  CheckedJson,
  CheckRequestJson,
  DraftJson,
  DraftRequestJson,
  EnvelopeRequestJson,
  PrepRequestJson,
} from "./letter-api.ts";
import type { MailRoutes } from "./mail-api.ts";
import type { ReminderRoutes } from "./reminder-api.ts";

interface WithId {
  readonly id: string;
}

/**
 * Every route by its method and path: what it takes and what it answers when all is well. A `response` that is no JSON is
 * named by its content type; a failure is always a `ProblemJson`.
 */
export interface ApiRoutes extends MailRoutes, ReminderRoutes, CalendarRoutes, EmployerRoutes {
  "GET /api/cases": { query: CasesQuery; response: CasesJson };
  "POST /api/cases": { body: CaseJson; response: CaseRecordJson };
  "GET /api/cases/{id}": { params: WithId; response: CaseRecordJson };
  "PUT /api/cases/{id}/header": { params: WithId; body: HeaderChangeJson; response: HeaderRecordJson };
  "DELETE /api/cases/{id}": { params: WithId; query: EraseCaseQuery; response: undefined };
  "GET /api/cases/{id}/facts": { params: WithId; query: PageQuery; response: PageJson<FactJson> };
  "POST /api/cases/{id}/facts": { params: WithId; body: NewFactsJson; response: RecordedFactsJson };
  "GET /api/cases/{id}/plan": { params: WithId; query: PlanQuery; response: PlanJson };
  "GET /api/cases/{id}/may-i": { params: WithId; query: MayIQuery; response: MayIJson };
  "GET /api/cases/{id}/compare": { params: WithId; query: MomentQuery; response: ComparisonJson };
  "GET /api/cases/{id}/picture.svg": { params: WithId; query: PictureQuery; response: "image/svg+xml" };
  "POST /api/cases/{id}/undo": { params: WithId; body?: UndoJson; response: UndoneJson };
  "POST /api/cases/{id}/redo": { params: WithId; body?: Record<string, never>; response: UndoneJson };
  "GET /api/today": { query: TodayQuery; response: TodayJson };
  "GET /api/contacts": { query: PeopleQuery; response: PageJson<PersonJson> };
  "GET /api/search": { query: SearchQuery; response: SearchJson };
  "POST /api/letters/draft": { body: DraftRequestJson; response: DraftJson };
  "POST /api/letters/check": { body: CheckRequestJson; response: CheckedJson };
  "POST /api/papers/card": { body: CardRequestJson; response: "application/pdf" };
  "POST /api/papers/envelope": { body: EnvelopeRequestJson; response: "application/pdf" };
  "POST /api/papers/prep": { body: PrepRequestJson; response: "application/pdf" };
  "GET /api/playbooks": { response: PlaybooksJson };
  "GET /api/playbooks/{id}": { params: WithId; response: PlaybookJson };
  "GET /api/export": { query: ExportQuery; response: ExportJson };
  "POST /api/import": { body: CaseJson | ExportJson; response: ImportedJson | ImportJobJson };
  "GET /api/imports": { response: ImportJobsJson };
  "GET /api/imports/{id}": { params: WithId; response: ImportReportJson };
  "POST /api/imports/{id}/undo": { params: WithId; body?: Record<string, never>; response: ImportReportJson };
  "GET /api/settings": { response: SettingsJson };
  "PATCH /api/settings": { body: SettingsChange; response: SettingsJson };
  "GET /api/changes": { query: ChangesQuery; response: ChangesJson };
  "GET /api/events": { response: "text/event-stream" };
  "DELETE /api/everything": { body: EraseJson; response: undefined };
}

/** A route's name: its method and path. */
export type ApiRouteName = keyof ApiRoutes;
