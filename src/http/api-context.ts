import type { PaperMaker, Proofreader } from "../app/index.ts";
import type { ApiServices } from "./api-services.ts";
import { CandidateList } from "./candidate-list.ts";
import { CaseList } from "./case-list.ts";
import { LeaveRequests } from "./leave-requests.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { ProgressWatch } from "./progress-watch.ts";
import { StoredCases } from "./stored-cases.ts";

/** What the routes of one API share. */
export interface ApiContext {
  readonly services: ApiServices;
  readonly progress: ProgressWatch;
  readonly caseList: CaseList;
  readonly candidates: CandidateList;
  readonly storedCases: StoredCases;
  /** For what reads a case and then writes it. */
  readonly perCase: OneAtATime;
  /** Leave to use mailboxes that is being asked for. */
  readonly leave: LeaveRequests;
  readonly proofreader: () => Promise<Proofreader>;
  readonly paperMaker: () => Promise<PaperMaker>;
}

const LOOK_EVERY_MS = 500;

export function createContext(services: ApiServices): ApiContext {
  const { store, letterTools, lookEveryMs = LOOK_EVERY_MS, quietLooks = 1 } = services;
  const onFailure = (error: unknown) => services.onFailure?.(error);
  const caseList = new CaseList(services);
  return {
    services,
    progress: new ProgressWatch({ store, lookEveryMs, quietLooks, onFailure }),
    caseList,
    candidates: new CandidateList(services, caseList),
    storedCases: new StoredCases(store),
    perCase: new OneAtATime(),
    leave: new LeaveRequests({ now: services.now, newId: services.newId, onFailure }),
    proofreader: onceOpened(letterTools.openProofreader),
    paperMaker: onceOpened(letterTools.openPaperMaker),
  };
}

/** Opens at the first call, and again where that failed. */
function onceOpened<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
