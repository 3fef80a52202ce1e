export { type AcceptedFacts, type AcceptFactsInput, acceptFacts } from "./accept-facts.ts";
export { addCards, type CardFate, cardOf } from "./add-cards.ts";
export * from "./applications/index.ts";
export { type Approval, type ApproveLetterInput, approveLetter, type LetterToApprove } from "./approve-letter.ts";
export { type CalendarCase, calendarEntriesOf } from "./calendar-entries.ts";
export * from "./calendar-feeds/index.ts";
export * from "./calendar-sync/index.ts";
export { cancelLetter } from "./cancel-letter.ts";
export {
  type CandidatePage,
  type CandidatePageDesk,
  createPageDesk,
} from "./candidate-pages/index.ts";
export { type CaseDigest, type LastWordDigest, readDigest, type StepDigest } from "./case-digest.ts";
export type { UnchangedLetter } from "./change-letter.ts";
export { type CheckOptions, checkLetterWith } from "./check-letter.ts";
export { type CheckLineOptions, checkLetterLine, letterFor } from "./check-letter-line.ts";
export * from "./checkup/index.ts";
export { type ComparedRow, type Comparison, comparePlaybooks } from "./compare-playbooks.ts";
export { contactsNamedBy } from "./contacts-named-by.ts";
export {
  type Debrief,
  debriefFacts,
  debriefFactsOfKnown,
  type SettledWord,
  type ToldInterview,
  type ToldTimeline,
} from "./debrief-facts.ts";
export { describeEdit } from "./describe-edit.ts";
export { describeProposal } from "./describe-proposal.ts";
export { typedName } from "./digest-case.ts";
export { digestText } from "./digest-text.ts";
export { type DisconnectMailboxInput, disconnectMailbox, lettersYetToGo } from "./disconnect-mailbox.ts";
export { caseIdFor, contactIdFor } from "./draft-case.ts";
export { type DraftedLetter, draftLetter, draftLetterFrom, isBlocked, openGaps } from "./draft-letter.ts";
export { type CaseEdit, editHeader, withContacts } from "./edit-case.ts";
export * from "./employer/index.ts";
export * from "./employer-desk/index.ts";
export { type EraseInput, eraseEverything } from "./erase-everything.ts";
export { exportCases } from "./export-cases.ts";
export { type ExportRowsInput, exportRows } from "./export-rows.ts";
export { foldedWords, foldText } from "./fold-text.ts";
export {
  type FactMarks,
  type FollowedFacts,
  type FollowFactsInput,
  followFacts,
  giveIds,
  type NewFact,
} from "./follow-facts.ts";
export { isFresh } from "./fresh-summary.ts";
export { type ImportCasesInput, importCases } from "./import-cases.ts";
export {
  type ImportMailInput,
  type MailImport,
  type PassedOver,
  planMailImport,
  recordMailImport,
} from "./import-mail.ts";
export { type ImportRowsInput, planRowImport, type RowFate, type RowImport } from "./import-rows.ts";
export { casesOf, MANY_CASES, type TakeInUploadInput, takeInUpload, undoUpload } from "./import-uploads.ts";
export * from "./interviewers/index.ts";
export {
  type InvitationPlace,
  type NothingNew,
  placeInvitation,
  recordInvitation,
  type TakenInvitation,
  type TimeGuess,
  takeInvitation,
} from "./invitations/index.ts";
export { keepAccount } from "./keep-account.ts";
export {
  findLetterStep,
  type LetterRequest,
  letterChannel,
  letterContextOf,
  letterKindsFor,
  nextMessage,
  WITHOUT_STEP,
} from "./letter-context.ts";
export { groupByStance, nextStep, type StanceGroup } from "./list-cases.ts";
export { caseSummaryJson, stepSummaryJson } from "./list-json.ts";
export { type LastWord, listPeople, type Person, type PersonCase, type PersonTalk } from "./list-people.ts";
export { createHolidayLookup, type HolidaySource } from "./look-up-holidays.ts";
export * from "./mail-office/index.ts";
export { type ContactAnswer, mayContact } from "./may-i.ts";
export { contactAnswerJson } from "./may-i-json.ts";
export { mergeContacts } from "./merge-contacts.ts";
export { type HeaderVersions, mergeHeader } from "./merge-header.ts";
export { NOBODY_TYPED, newPerson, personFault, type TypedPerson } from "./new-person.ts";
export { otherCasesOf } from "./other-case.ts";
export { awaySentence, type OwnDaysOff, ownDaysOff, placeEntry, placeToday } from "./own-days-off.ts";
export type { LinkPage } from "./page-link.ts";
export { findPlaybook, type PlanCaseOptions, type PlannedCase, planCase } from "./plan-case.ts";
export { comparePlans, type PlanChanges, type StepChange } from "./plan-changes.ts";
export * from "./ports/index.ts";
export {
  type AddressedEnvelopes,
  addressEnvelopes,
  cardParagraphs,
  cardSizeFor,
  cardStepFor,
  envelopeSizeFor,
  type PreparedPage,
  preparePage,
} from "./prepare-paper.ts";
export { type ProofreadInput, proofreadLetter } from "./proofread-letter.ts";
export { type RebuildReport, rebuild, type SummaryDifference } from "./rebuild.ts";
export { getStoredCase, type RecordFactsInput, recordFacts } from "./record-facts.ts";
export {
  type CaseView,
  type CaseViews,
  refreshSummaries,
  type UnreadableCase,
} from "./refresh-summaries.ts";
export * from "./reminders/index.ts";
export { type ReportedCase, type ReportOptions, reportOf } from "./report-case.ts";
export { type ResolveLetterInput, resolveLetter } from "./resolve-letter.ts";
export { type ReviseHeaderInput, reviseHeader } from "./revise-header.ts";
export { type Duplicate, findDuplicates } from "./same-person.ts";
export { type ScanInput, type ScanProgress, type ScanReport, scanMailbox } from "./scan-mailbox.ts";
export {
  indexForSearch,
  type SearchedKind,
  type SearchedText,
  type SearchIndex,
  type SearchResult,
  search,
} from "./search.ts";
export { claimDue, type SendDueInput, type SendTurn, sendDue, takeTurn } from "./send-due.ts";
export * from "./sending/index.ts";
export {
  acceptProposal,
  dismissProposal,
  type SettleProposalInput,
} from "./settle-proposal.ts";
export { isMessageStep, type SettledStep, settlingFact } from "./settle-step.ts";
export { signedBy } from "./signed-by.ts";
export { caseJsonOf, readStoredCase } from "./stored-case.ts";
export type { CaseSuggestion } from "./suggest-case.ts";
export { summariseCase } from "./summarise-case.ts";
export { tellingFacts } from "./telling-facts.ts";
export { calendarOfDigest, type Today, type TodayEntry, todayOf } from "./today.ts";
export {
  clockOfDigest,
  dueEntries,
  NUDGE_SENTENCES,
  numberWord,
  optionalEntries,
  todaySentence,
} from "./today-sentence.ts";
export { type TryAccountInput, tryAccount } from "./try-account.ts";
export { findCaseToRedo, findCaseToUndo, redoingOf, type Undoing, undoingOf } from "./undo.ts";
export { UnreadableCaseError } from "./unreadable-case-error.ts";
export { type DatedFact, visibleFactsJson } from "./visible-facts-json.ts";
export { pauseAfter, type WatchInput, type WatchState, watchMailbox } from "./watch-mailbox.ts";
