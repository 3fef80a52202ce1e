import type { ApiRouteName } from "../../contract/http/index.ts";
import type { ApiHandler } from "../serve-route.ts";
import * as calendarFiles from "./calendar-files.ts";
import * as calendars from "./calendars.ts";
import * as cases from "./cases.ts";
import * as data from "./data.ts";
import * as employer from "./employer/index.ts";
import { listenToEvents } from "./events.ts";
import * as facts from "./facts.ts";
import * as imports from "./imports.ts";
import * as leave from "./leave.ts";
import * as letters from "./letters.ts";
import * as mailboxes from "./mailboxes.ts";
import * as outbox from "./outbox.ts";
import * as papers from "./papers.ts";
import * as people from "./people.ts";
import * as plans from "./plans.ts";
import * as playbooks from "./playbooks.ts";
import * as proposals from "./proposals.ts";
import * as reminders from "./reminders.ts";
import * as serverCalendar from "./server-calendar.ts";
import { getToday } from "./today.ts";

/** Who answers each route. */
export const HANDLERS: { readonly [Name in ApiRouteName]: ApiHandler<Name> } = {
  "GET /api/cases": cases.listCases,
  "POST /api/cases": cases.addCase,
  "GET /api/cases/{id}": cases.getCase,
  "PUT /api/cases/{id}/header": cases.putHeader,
  "DELETE /api/cases/{id}": cases.eraseCase,
  "GET /api/cases/{id}/facts": facts.listFacts,
  "POST /api/cases/{id}/facts": facts.recordFacts,
  "POST /api/cases/{id}/undo": facts.undo,
  "POST /api/cases/{id}/redo": facts.redo,
  "GET /api/cases/{id}/plan": plans.getPlan,
  "GET /api/cases/{id}/may-i": plans.mayI,
  "GET /api/cases/{id}/compare": plans.compare,
  "GET /api/cases/{id}/picture.svg": plans.getPicture,
  "GET /api/today": getToday,
  "GET /api/contacts": people.listContacts,
  "GET /api/search": people.searchCases,
  "POST /api/letters/draft": letters.draft,
  "POST /api/letters/check": letters.check,
  "POST /api/papers/card": papers.makeCard,
  "POST /api/papers/envelope": papers.makeEnvelopes,
  "POST /api/papers/prep": papers.makePrep,
  "GET /api/mailboxes": mailboxes.listMailboxes,
  "POST /api/mailboxes": mailboxes.connectMailbox,
  "PATCH /api/mailboxes/{id}": mailboxes.changeMailbox,
  "DELETE /api/mailboxes/{id}": mailboxes.removeMailbox,
  "POST /api/mailboxes/{id}/test": mailboxes.testMailbox,
  "POST /api/mail/servers": mailboxes.findServers,
  "POST /api/mail/leave": leave.askLeave,
  "GET /api/mail/leave/{id}": leave.getLeave,
  "GET /api/outbox": outbox.listOutbox,
  "POST /api/outbox": outbox.approve,
  "POST /api/outbox/{id}/cancel": outbox.cancel,
  "POST /api/outbox/{id}/resolve": outbox.resolve,
  "GET /api/proposals": proposals.listProposals,
  "POST /api/proposals/{id}/accept": proposals.accept,
  "POST /api/proposals/{id}/dismiss": proposals.dismiss,
  "GET /api/proposals/{id}/message": proposals.getMessage,
  "GET /api/pulse": reminders.getPulse,
  "PATCH /api/reminders/{id}": reminders.changeChannel,
  "POST /api/reminders/{id}/test": reminders.testChannel,
  "GET /api/push-key": reminders.getPushKey,
  "GET /api/push-browsers": reminders.listBrowsers,
  "POST /api/push-browsers": reminders.addBrowser,
  "DELETE /api/push-browsers/{id}": reminders.removeBrowser,
  "GET /api/feeds": calendars.listFeeds,
  "POST /api/feeds": calendars.addFeed,
  "POST /api/feeds/{id}/rotate": calendars.rotateFeed,
  "DELETE /api/feeds/{id}": calendars.removeFeed,
  "GET /api/calendar": serverCalendar.getCalendar,
  "POST /api/calendar/find": serverCalendar.findCalendars,
  "POST /api/calendar": serverCalendar.connectCalendar,
  "POST /api/calendar/sync": serverCalendar.syncCalendar,
  "POST /api/calendar/taken-away/{id}": serverCalendar.settleTakenAway,
  "DELETE /api/calendar": serverCalendar.disconnectCalendar,
  "POST /api/invitations/read": calendarFiles.readInvitations,
  "GET /api/cases/{id}/calendar.ics": calendarFiles.getCalendarFile,
  "GET /api/openings": employer.listOpenings,
  "POST /api/openings": employer.saveOpening,
  "GET /api/openings/{id}": employer.findOpening,
  "DELETE /api/openings/{id}": employer.removeOpening,
  "POST /api/openings/{id}/close": employer.closeOpening,
  "GET /api/openings/{id}/interviewers": employer.listInterviewers,
  "POST /api/openings/{id}/interviewers": employer.tellInterviewers,
  "GET /api/applications": employer.listMailApplications,
  "POST /api/applications/take-in": employer.takeInApplications,
  "DELETE /api/applications/{id}": employer.dismissApplication,
  "GET /api/candidates": employer.listCandidates,
  "POST /api/candidates": employer.addCandidate,
  "POST /api/candidates/import": employer.importCandidates,
  "GET /api/candidates/{id}/export": employer.exportCandidate,
  "POST /api/candidates/{id}/forget": employer.forgetCandidate,
  "POST /api/candidates/{id}/page": employer.givePage,
  "DELETE /api/candidates/{id}/page": employer.closePages,
  "GET /api/waiting": employer.listWaiting,
  "POST /api/bulk/preview": employer.previewBulk,
  "POST /api/bulk/approve": employer.approveBulk,
  "POST /api/decisions": employer.decide,
  "GET /api/mirror": employer.getMirror,
  "GET /api/mirror.csv": employer.getMirrorTable,
  "GET /api/playbooks": playbooks.listPlaybooks,
  "GET /api/playbooks/{id}": playbooks.getPlaybook,
  "GET /api/export": data.exportAll,
  "POST /api/import": imports.importAll,
  "GET /api/imports": imports.listImports,
  "GET /api/imports/{id}": imports.getImport,
  "POST /api/imports/{id}/undo": imports.undoImport,
  "GET /api/settings": data.getSettings,
  "PATCH /api/settings": data.patchSettings,
  "GET /api/changes": data.listChanges,
  "GET /api/events": listenToEvents,
  "DELETE /api/everything": data.eraseAll,
};
