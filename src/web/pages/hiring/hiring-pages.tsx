import { Button, Sentence } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { AddPage } from "./add-page.tsx";
import { CandidatesPage } from "./candidates-page.tsx";
import { DecidePage } from "./decide-page.tsx";
import { ImportPage } from "./import-page.tsx";
import { MirrorPage } from "./mirror-page.tsx";
import { OpeningPage } from "./opening-page.tsx";
import { OpeningsPage } from "./openings-page.tsx";
import { WaitingPage } from "./waiting-page.tsx";

interface HiringPagesProps {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** The pages of the hiring side by their address; they come together, once somebody hires. */
export function HiringPages({ params: { page = "", id } = {}, query }: HiringPagesProps) {
  if (DOING_PAGES.has(id === undefined ? page : `${page}/`) && !may("write")) return <NoPage />;
  if (page === "openings") return id === undefined ? <OpeningsPage /> : <OpeningPage id={id} />;
  if (id !== undefined) return <NoPage />;
  switch (page) {
    case "":
      return <WaitingPage />;
    case "add":
      return <AddPage />;
    case "candidates":
      return <CandidatesPage />;
    case "decide":
      return <DecidePage opening={query?.opening} />;
    case "import":
      return <ImportPage />;
    case "mirror":
      return <MirrorPage />;
    default:
      return <NoPage />;
  }
}

/** Those that are only for recording something. */
const DOING_PAGES: ReadonlySet<string> = new Set(["add", "decide", "import", "openings/"]);

function NoPage() {
  usePageTitle("Hiring");
  return (
    <>
      <Sentence>There is no page here.</Sentence>
      <Button href="/hiring">See who waits</Button>
    </>
  );
}
