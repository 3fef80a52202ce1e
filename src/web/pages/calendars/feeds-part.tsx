import { useState } from "preact/hooks";
import type { FeedJson } from "../../../contract/http/index.ts";
import { Button, Card, Dialog, Section, showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { calendarApi, failureOf } from "./calendar-api.ts";
import { fetchedWords, shownWords } from "./calendar-words.ts";
import { FeedAddress } from "./feed-address.tsx";
import { useMomentWords } from "./moment-words.ts";
import { NewFeed } from "./new-feed.tsx";
import { useTold } from "./use-told.ts";

/** Calendars that a program of one's own subscribes to. */
export function FeedsPart() {
  const { value, failure, refresh } = useTold(async () => (await calendarApi.call("GET /api/feeds")).feeds);
  const [path, setPath] = useState<string>();
  const [isMaking, setMaking] = useState(false);
  const made = async (given: string) => {
    setPath(given);
    setMaking(false);
    await refresh();
  };
  return (
    <Section title="Subscribe to your steps">
      <p class="text-secondary text-ink-2">
        Your calendar fetches your steps from an address, and shows them. Calendars on this machine can, while Fineline
        runs; those on a phone or elsewhere only where Fineline is served beyond this machine.
      </p>
      {failure !== undefined && <p class="text-late">{failure}</p>}
      {path !== undefined && <FeedAddress path={path} />}
      {(value ?? []).map((feed) => (
        <FeedCard key={feed.id} feed={feed} onAddress={made} onChanged={refresh} />
      ))}
      {isMaking ? (
        <NewFeed onMade={made} onLeave={() => setMaking(false)} />
      ) : (
        value !== undefined && (
          <div>
            <Button icon="plus" onClick={() => setMaking(true)}>
              Make an address
            </Button>
          </div>
        )
      )}
    </Section>
  );
}

interface FeedCardProps {
  readonly feed: FeedJson;
  readonly onAddress: (path: string) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}

function FeedCard({ feed, onAddress, onChanged }: FeedCardProps) {
  const [isEnding, setEnding] = useState(false);
  const momentWords = useMomentWords();
  const title = useTitle(feed);
  const rotate = async () => {
    try {
      const { path } = await calendarApi.call("POST /api/feeds/{id}/rotate", { params: { id: feed.id } });
      await onAddress(path);
    } catch (error) {
      showToast({ text: failureOf(error) });
    }
  };
  return (
    <Card as="section" class="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-4" aria-label={title}>
      <div class="grid gap-1">
        <h3 class="text-card-title wrap-anywhere" dir="auto">
          {title}
        </h3>
        <p class="text-secondary text-ink-2">{shownWords(feed)}</p>
        <p class="text-secondary text-ink-3">{fetchedWords(feed, momentWords)}</p>
      </div>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => void rotate()}>New address</Button>
        <Button kind="quiet" icon="trash" onClick={() => setEnding(true)}>
          End it
        </Button>
      </div>
      <EndDialog feed={feed} open={isEnding} onClose={() => setEnding(false)} onEnded={onChanged} />
    </Card>
  );
}

function useTitle({ caseId }: FeedJson): string {
  const views = useDesk().views.value;
  if (caseId === null) return "All applications";
  return views?.cases.find((view) => view.caseId === caseId)?.digest.company ?? "An application that is gone";
}

interface EndDialogProps {
  readonly feed: FeedJson;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onEnded: () => Promise<void>;
}

function EndDialog({ feed: { id }, open, onClose, onEnded }: EndDialogProps) {
  const end = async () => {
    onClose();
    try {
      await calendarApi.call("DELETE /api/feeds/{id}", { params: { id } });
      await onEnded();
    } catch (error) {
      showToast({ text: failureOf(error) });
    }
  };
  const foot = (
    <>
      <Button kind="quiet" onClick={onClose}>
        Keep it
      </Button>
      <Button kind="primary" onClick={() => void end()}>
        End it
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="End this address?" foot={foot}>
      <p>It leads nowhere then. Remove the subscription in your calendar as well.</p>
    </Dialog>
  );
}
