import { useEffect, useState } from "preact/hooks";
import { UnreadableCaseError } from "../../../app/index.ts";
import { type Desk, type OpenCase, useDesk } from "../../desk/index.ts";
import { liveCases } from "./use-tried-case.ts";

/** More are not tried: their plans would hold the page. */
export const MOST_TRIED = 60;

/** One's own live applications, opened; undefined until they were read. */
export function useLiveCases(): readonly OpenCase[] | undefined {
  const desk = useDesk();
  const [opened, setOpened] = useState<readonly OpenCase[]>();
  const changes = desk.changes.value;
  const isRead = desk.views.value !== undefined;
  useEffect(() => {
    if (!isRead || changes < 0) return;
    let isCurrent = true;
    void openAll(desk).then((cases) => {
      if (isCurrent) setOpened(cases);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, changes, isRead]);
  return opened;
}

async function openAll(desk: Desk): Promise<readonly OpenCase[]> {
  const wanted = liveCases(desk.views.peek()?.cases ?? []).slice(0, MOST_TRIED);
  const opened = await Promise.all(wanted.map(({ caseId }) => openReadable(desk, caseId)));
  return opened.filter((one) => one !== undefined);
}

async function openReadable(desk: Desk, caseId: string): Promise<OpenCase | undefined> {
  try {
    return await desk.openCase(caseId);
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}
