import {
  businessCalendarOf,
  type Case,
  type Contact,
  describeMomentShort,
  type Plan,
  visibleFacts,
} from "../../engine/index.ts";
import type { Services } from "../command.ts";
import type { ShownCase } from "../draw-case.ts";
import { describeFact } from "./describe-fact.ts";
import { bullet, type PageLine, paintPage, section, span } from "./page.ts";
import { renderDrawing, renderOpening } from "./render-plan.ts";
import { renderReasons, renderSteps } from "./render-steps.ts";
import { layoutLabelled } from "./table.ts";

/** Everything about a case on one page. */
export function renderCase(shown: ShownCase, services: Pick<Services, "terminal">): string {
  const { columns } = services.terminal;
  const { plan, parsed } = shown;
  const theCase = parsed.case;
  const body = [
    ...renderSteps(plan, theCase, columns),
    ...section("What happened", renderHistory(theCase, plan, columns)),
    ...section("People", renderPeople(theCase.contacts, columns)),
    ...section(
      "Warnings",
      plan.warnings.flatMap(({ message }) => bullet("!", message, columns)),
    ),
    ...section("Why", renderReasons(plan, theCase, columns)),
    ...section(
      "Holidays",
      parsed.notes.flatMap((note) => bullet("·", note, columns)),
    ),
  ];
  return [
    paintPage(renderOpening(shown, columns), services.terminal),
    renderDrawing(shown, services),
    paintPage(body, services.terminal),
  ].join("");
}

/** The facts that stand, by time, interviews ahead among them. */
function renderHistory(theCase: Case, plan: Plan, columns: number): readonly PageLine[] {
  const calendar = businessCalendarOf(theCase.calendar);
  const facts = visibleFacts(theCase.facts, plan.asOf).filter(({ kind }) => kind !== "retracted");
  return layoutLabelled(
    facts.map((fact) => [
      span(describeMomentShort(fact.at, calendar, plan.asOf), "quiet"),
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
