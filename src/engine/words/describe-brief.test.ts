import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Brief, Plan } from "../model/index.ts";
import { type CaseParts, checkedIn, interview, planOf, stepOf, thanked, timeline } from "./words.suite.ts";

const thanks = [thanked("dana"), thanked("lee")];
const talked = { ...interview, with: ["dana", "lee", "sam"], topics: { dana: ["the Lisbon team", "the forecast."] } };

function planAt(asOf: string, facts: readonly object[], more: CaseParts = {}): Plan {
  return planOf(`2026-${asOf}:00-05:00`, facts, more);
}

function briefOf(plan: Plan, id: string): Brief {
  return stepOf(plan, id).brief;
}

describe("briefs", () => {
  it("[thank-you] names what they talked about, and asks nothing", () => {
    const promise = { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "the paper" };
    const plan = planAt("11-13T16:00", [talked, promise]);
    assert.deepEqual(briefOf(plan, "thank-you/i1/dana"), {
      must: [
        "thank them for their time",
        "name something you talked about: the Lisbon team; the forecast",
        "say again that you are interested, and why you fit",
      ],
      may: ["what you forgot to mention", "why you enjoyed the conversation", "say that the paper will follow"],
      mustNot: ["any question about the status, the timing or the decision", "sentences from your other thank-yous"],
      subject: "Thank you: Senior Analyst interview – Nov 13",
      maxWords: 125,
    });
    assert.deepEqual(briefOf(plan, "thank-you/i1/lee").must.slice(0, 2), [
      "thank them for their time, and for choosing you for the interview",
      "name one thing that the two of you talked about",
    ]);
    assert.deepEqual(briefOf(plan, "thank-you/i1/sam").must, [
      "thank them for their help on the day",
      "name one thing that the two of you talked about",
    ]);
  });

  it("[card] says something else than the email, by hand", () => {
    const { must, subject } = briefOf(planAt("11-13T18:00", [talked, thanked("dana")]), "card/i1/dana");
    assert.equal(must[0], "say something substantially different from your email");
    assert.equal(must[1], "write it by hand");
    assert.equal(subject, undefined);
  });

  it("[check-in.after-decision-date] refers to the date they gave, and brings what is new", () => {
    const facts = [
      interview,
      timeline,
      ...thanks,
      { id: "p1", at: "2026-11-24T08:00:00-05:00", kind: "promise", to: "dana", what: "the paper" },
      { id: "n1", at: "2026-11-20T08:00:00-05:00", kind: "news", what: "a talk accepted in Lisbon" },
    ];
    assert.deepEqual(briefOf(planAt("11-24T10:00", facts), "check-in/t1/1"), {
      must: [
        "refer to Friday 20 November, the date Dana gave",
        "ask whether there is an update on the timeline",
        "say that you are still interested",
        "bring something new: a talk accepted in Lisbon; the paper",
      ],
      may: [],
      mustNot: ["pressure for an answer", "an apology for asking", "a reproach for the silence"],
      subject: "Follow-up: Senior Analyst interview – Nov 13",
      maxWords: 125,
    });
  });

  it("[check-in.again] is shorter than the last, and its news is not the old one", () => {
    const facts = [
      interview,
      timeline,
      ...thanks,
      { id: "n1", at: "2026-11-20T08:00:00-05:00", kind: "news", what: "a talk accepted in Lisbon" },
      checkedIn("c1", "2026-11-24T10:00:00-05:00", 64),
    ];
    const brief = briefOf(planAt("11-24T16:00", facts), "check-in/t1/2");
    assert.deepEqual(brief.must, [
      "refer to Friday 20 November, the date Dana gave",
      "ask for a short update on the timeline as it stands now",
      "say that you are still interested",
      "bring something new, such as a study on what you talked about",
      "keep it shorter than the last one, which had 64 words",
    ]);
    assert.equal(brief.maxWords, 63);
    const byEmail = planAt("11-24T16:00", facts, { playbook: "reach-out" });
    assert.equal(briefOf(byEmail, "check-in/t1/3").maxWords, 60);
  });

  it("[check-in.again] keeps its length where the playbook does not ask for less", () => {
    const facts = [interview, timeline, ...thanks, checkedIn("c1", "2026-11-24T10:00:00-05:00", 64)];
    const brief = briefOf(planAt("11-24T16:00", facts, { playbook: "hannah-morgan" }), "check-in/t1/2");
    assert.equal(brief.maxWords, 125);
    assert.deepEqual(brief.must.slice(1), [
      "ask for a short update on the timeline as it stands now",
      "say that you are still interested",
    ]);
  });

  it("[CI6] a call asks whether the position is open, and to HR needs no name", () => {
    const mia = { id: "mia", name: "Mia Roy", role: "hr", phone: "+1 212 555 0101" };
    const lee = { id: "lee", name: "Lee Okafor", role: "recruiter", phone: "+1 212 555 0134" };
    const { contact: _, ...given } = timeline;
    const facts = [{ ...interview, with: ["lee"] }, given];
    const byPhone = (contacts: object[]) =>
      briefOf(
        planAt(
          "12-04T10:00",
          facts.map((fact) => ({ ...fact, ...("by" in fact ? { by: "lee" } : undefined) })),
          {
            playbook: "the-nest",
            contacts,
          },
        ),
        "check-in/t1/1",
      );
    const call = byPhone([lee, mia]);
    assert.deepEqual(call.must.slice(0, 3), [
      "ask whether the position is still open",
      "ask for a new timeline",
      "ask how much contact is welcome from here on",
    ]);
    assert.deepEqual(call.may, ["leave your name out: the question stands without it"]);
    assert.equal(call.subject, undefined);
    assert.equal(call.maxWords, undefined);
    assert.deepEqual(byPhone([lee]).may, []);
  });

  it("[prepare] holds the questions to ask before leaving", () => {
    const { must, may } = briefOf(planAt("11-13T09:00", [interview]), "prepare/i1");
    assert.equal(must.length, 5);
    assert.match(must.join(" "), /next steps.*date.*following up.*whom.*address/);
    assert.match(may.join(" "), /addressed and stamped beforehand.*post office/);
  });

  it("[share-plans] invites to stay in touch, and asks for word of another offer", () => {
    const plan = planAt("11-16T10:00", [{ id: "n", at: "2026-11-15T10:00:00-05:00", kind: "interest" }], {
      side: "employer",
      playbook: "considerate-employer",
      contacts: [{ id: "c", name: "Priya Venkataraman", role: "candidate", email: "priya@x.example" }],
    });
    assert.deepEqual(briefOf(plan, "share-plans/n").must, [
      "what happens next",
      "when they will hear from you again",
      "an invitation to stay in touch",
      "a request to tell you if they accept another offer",
    ]);
  });
});
