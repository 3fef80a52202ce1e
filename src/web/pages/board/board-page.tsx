import { signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { CaseView, UnreadableCase } from "../../../app/index.ts";
import { readerDays } from "../../../engine/index.ts";
import { useSearchIndex } from "../../all-cases/index.ts";
import { Button, EmptyState, Filters, Kbd, Loading, Sentence } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { isOfOpening } from "../../hiring/index.ts";
import { may } from "../../own-desk/index.ts";
import { SearchField } from "../../search-field/index.ts";
import { LogSheet } from "../log-sheet/index.ts";
import { type BoardGroup, type BoardGroupName, boardGroups, boardSentence, GROUP_WORDS } from "./board-groups.ts";
import { BoardTable } from "./board-table.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { filterCases } from "./filter-cases.ts";
import { sharedAxis } from "./shared-axis.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { useSelection } from "./use-selection.ts";

// Kept while other pages are looked at: one comes back to what one left.
const query = signal("");
const shownGroup = signal<BoardGroupName | "all">("all");

/** Every application by where it stands. */
export function BoardPage() {
  const { views } = useDesk();
  useBoardAddress();
  if (views.value === undefined) return <Loading what="your applications" />;
  const { unreadable } = views.value;
  const cases = views.value.cases.filter((view) => !isOfOpening(view));
  return cases.length + unreadable.length === 0 ? <NoCase /> : <Board cases={cases} unreadable={unreadable} />;
}

/** An application is added on a page of its own. */
function useBoardAddress(): void {
  const { query: asked, route } = useLocation();
  const isAdding = "add" in asked;
  useEffect(() => {
    if (isAdding) route("/add", true);
  }, [isAdding, route]);
}

function NoCase() {
  return (
    <>
      <Sentence>No application is here yet.</Sentence>
      <EmptyState
        below="Begin with the interview you have had, or write down what you applied for."
        actions={
          may("write") && (
            <>
              <Button kind="primary" href="/welcome">
                Begin
              </Button>
              <Button href="/add">Add several</Button>
            </>
          )
        }
      >
        Each application gets a row: what is next, when, and whose the last word was.
      </EmptyState>
    </>
  );
}

interface BoardProps {
  readonly cases: readonly CaseView[];
  readonly unreadable: readonly UnreadableCase[];
}

function Board({ cases, unreadable }: BoardProps) {
  const [isSearching, setSearching] = useState(query.value !== "");
  const index = useSearchIndex(isSearching);
  const all = useMemo(() => boardGroups(cases), [cases]);
  const found = useMemo(() => filterCases(cases, query.value, index), [cases, query.value, index]);
  const groups = useMemo(() => boardGroups(found), [found]);
  const shown = shownGroup.value === "all" ? groups : groups.filter(({ name }) => name === shownGroup.value);
  return (
    <>
      <Sentence
        aside={
          may("write") && (
            <Button href="/add" class="max-tablet:hidden">
              Add several
            </Button>
          )
        }
      >
        {boardSentence(all)}
      </Sentence>
      <div class="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField
          class="w-full tablet:w-64"
          label="Search the board"
          placeholder="Company, person, word"
          value={query.value}
          onReady={() => setSearching(true)}
          onValue={(value) => {
            query.value = value;
          }}
        />
        <Filters
          label="Which to show"
          options={filterOptions(groups)}
          value={shownGroup.value}
          onValue={(name) => {
            shownGroup.value = name;
          }}
        />
      </div>
      <Rows groups={shown} />
      {unreadable.map(({ caseId, message }) => (
        <p key={caseId} class="mt-3 text-secondary text-late">
          <a href={`/case/${encodeURIComponent(caseId)}`}>One case cannot be read.</a> {message}
        </p>
      ))}
    </>
  );
}

function filterOptions(groups: readonly BoardGroup[]) {
  const all = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  return [
    { value: "all" as const, label: "All", count: all },
    ...groups.map(({ name, cases }) => ({ value: name, label: GROUP_WORDS[name], count: cases.length })),
  ];
}

function Rows({ groups }: { readonly groups: readonly BoardGroup[] }) {
  const { now, ownTimeZone } = useDesk();
  const [chosen, setChosen] = useState<string>();
  const [happened, setHappened] = useState<string>();
  const views = useMemo(() => groups.flatMap(({ cases }) => cases), [groups]);
  const selection = useSelection(views);
  const calendar = readerDays(ownTimeZone.value);
  const today = calendar.dateOf(now.value);
  const axis = useMemo(() => sharedAxis(today, calendar), [today, calendar]);
  useBoardKeys({
    views,
    chosen,
    onChoose: setChosen,
    onSelect: selection.toggle,
    onHappened: setHappened,
    onClose: selection.isOn ? selection.end : undefined,
  });
  if (views.length === 0) return <NothingFound />;
  return (
    <>
      <BoardTable
        groups={groups}
        now={now.value}
        ownTimeZone={ownTimeZone.value}
        axis={axis}
        chosen={chosen}
        selected={selection.selected}
        isSelecting={selection.isOn}
        onSelect={selection.toggle}
        onChoose={setChosen}
      />
      {selection.isOn ? (
        <BulkBar views={selection.views} shown={views.length} onSelectAll={selection.selectAll} onEnd={selection.end} />
      ) : (
        may("write") && (
          <div class="no-print mt-3">
            <Button kind="text" onClick={selection.begin}>
              Select several
            </Button>
          </div>
        )
      )}
      <KeyLine />
      {happened !== undefined && <LogSheet caseId={happened} onClose={() => setHappened(undefined)} />}
    </>
  );
}

function NothingFound() {
  const isAsked = query.value.trim() !== "";
  return (
    <EmptyState
      below={isAsked ? "Looked through companies, roles, people, and the words of notes and topics." : undefined}
      actions={
        <Button
          onClick={() => {
            query.value = "";
            shownGroup.value = "all";
          }}
        >
          Show all
        </Button>
      }
    >
      {isAsked ? `Nothing here fits “${query.value.trim()}”.` : "None stands here."}
    </EmptyState>
  );
}

const KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [["J", "K"], "move"],
  [["Enter"], "open"],
  [["X"], "select"],
  [["L"], "what happened"],
  [["D"], "draft"],
  [["S"], "snooze"],
  [["Z"], "undo"],
];

/** The keys of the page, where there is a keyboard. */
function KeyLine() {
  return (
    <div
      class="no-print sticky bottom-0 z-[2] -mx-10 mt-6 -mb-10 hidden h-11 items-center gap-5 border-t border-line bg-paper px-10 text-caption text-ink-2 desktop:pointer-fine:flex"
      aria-hidden="true"
    >
      {KEYS.map(([keys, words]) => (
        <span key={words} class="flex items-center gap-1.5">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {words}
        </span>
      ))}
      <span class="ms-auto flex items-center gap-1.5">
        <Kbd>?</Kbd> all keys
      </span>
    </div>
  );
}
