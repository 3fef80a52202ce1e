import { Button, EmptyState, ErrorNote, Loading } from "../../design/index.ts";
import { useCase } from "../../desk/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { OpenCasePage } from "./open-case-page.tsx";

/** One application: where it stands, what to do and when, who is there, and everything that happened. */
export function CasePage({ params = {} }: PageProps) {
  const loading = useCase(params.id);
  switch (loading.kind) {
    case "loading":
      return <Loading what="the application" />;
    case "missing":
      return <Missing />;
    case "unreadable":
      return <Unreadable message={loading.message} />;
    default:
      // Another case is another page: nothing supposed of one is carried over.
      return <OpenCasePage key={loading.open.id} open={loading.open} />;
  }
}

function Missing() {
  usePageTitle("No such application");
  return (
    <>
      <h1 class="hidden-visually">No such application</h1>
      <EmptyState actions={<Button href="/board">Open the board</Button>}>
        There is no such application here. It may have been removed.
      </EmptyState>
    </>
  );
}

function Unreadable({ message }: { readonly message: string }) {
  usePageTitle("An application that cannot be read");
  return (
    <>
      <h1 class="text-sentence mb-4">This application cannot be read.</h1>
      <ErrorNote
        title="Nothing is lost. The log does not fit the rules of today."
        actions={
          <Button href="/api/export" download>
            Export everything
          </Button>
        }
      >
        {message}
      </ErrorNote>
    </>
  );
}
