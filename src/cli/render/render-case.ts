import {
  type Case,
  type Contact,
  clockOfCase,
  describeFact,
  type Plan,
  shortly,
  shortMomentByClock,
  visibleFacts,
} from "../../engine/index.ts";
import type { Services } from "../command.ts";
import type { ShownCase } from "../draw-case.ts";
import { renderHolidayNotes } from "./holiday-notes.ts";
import { bullet, type PageLine, paintPage, section, span } from "./page.ts";
import { renderDrawing, renderOpening } from "./render-plan.ts";
import { renderReasons, renderSteps, type StepsPage } from "./render-steps.ts";
import { layoutLabelled } from "./table.ts";

/** Everything about a case on one page. */
export function renderCase(shown: ShownCase, services: Pick<Services, "terminal" | "ownTimeZone">): string {
  const { columns } = services.terminal;
  const { plan, parsed } = shown;
  const theCase = parsed.case;
  const page = { clock: clockOfCase(theCase, services.ownTimeZone), columns };
  const body = [
    ...renderHolidayNotes(parsed.notes, { plan, theCase, columns }),
    ...renderSteps(plan, theCase, page),
    ...section("What happened", renderHistory(theCase, plan, page)),
    ...section("People", renderPeople(theCase.contacts, columns)),
    ...section(
      "Warnings",
      plan.warnings.flatMap(({ message }) => bullet("·", message, columns)),
    ),
    ...section("Why", renderReasons(plan, theCase, columns)),
  ];
  return [
    paintPage(renderOpening(shown, page), services.terminal),
    renderDrawing(shown, services),
    paintPage(body, services.terminal),
  ].join("");
}

/** The facts that stand, by time, interviews ahead among them. */
function renderHistory(theCase: Case, plan: Plan, { clock, columns }: StepsPage): readonly PageLine[] {
  const facts = visibleFacts(theCase.facts, plan.asOf).filter(({ kind }) => kind !== "retracted");
  return layoutLabelled(
    facts.map((fact) => [
      span(shortMomentByClock(fact.at, shortly(clock), plan.asOf), "quiet"),
      span(describeFact(fact, theCase, plan.asOf)),
    ]),
    { columns },
  );
}

function renderPeople(contacts: readonly Contact[], columns: number): readonly PageLine[] {
  return layoutLabelled(
    contacts.map((contact) => [span(contact.name, "strong"), span(aboutContact(contact))]),
    { columns },
  );
}

function aboutContact({ role, title, email, phone, address }: Contact): string {
  return [title ?? role.replaceAll("-", " "), email, phone, address].filter((part) => part !== undefined).join(" · ");
}
