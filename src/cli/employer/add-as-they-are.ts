import { type ApplicantPlan, addToOpening, type CandidateLine, planApplicants } from "../../app/index.ts";
import type { OpeningJson } from "../../contract/index.ts";
import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { openEmployerDesk } from "./desk.ts";

export interface ToAdd {
  /** The word of the command. */
  readonly word: string;
  readonly opening: OpeningJson;
  /** Who applied, from the start each time. */
  readonly lines: () => AsyncIterable<CandidateLine> | Iterable<CandidateLine>;
}

/** Adds who is new by now: another recruiter may have added somebody while this one was asked. */
export async function addAsTheyAre({ word, opening, lines }: ToAdd, services: Services): Promise<ApplicantPlan> {
  const { holidays, newId, now } = services;
  const store = await services.openStore();
  const plan = async () => {
    const { views } = await openEmployerDesk(services);
    return planApplicants(lines(), { opening, views, holidays, newId, now });
  };
  const done = await addToOpening(opening.id, { store, openings: store.openings, now, plan });
  return done === "closed" ? misuse(`employer ${word}: ${opening.title} was closed meanwhile`) : done;
}
