import { useEffect, useState } from "preact/hooks";
import type { PushBrowserJson } from "../../../contract/http/index.ts";
import { Button } from "../../design/index.ts";
import { type ChannelProps, useChannel } from "./reminder-channel.tsx";

/** Browsers of others that are told of this desk, which its owner may end; nothing where there are none. */
export function OtherBrowsers(props: ChannelProps) {
  const { api, pulse } = props;
  const [items, setItems] = useState<readonly PushBrowserJson[]>([]);
  const { tried } = useChannel(props);
  useEffect(() => {
    // What cannot be asked for is not shown.
    api.call("GET /api/push-browsers").then(
      (list) => setItems(list.items),
      () => {},
    );
  }, [api, pulse]);
  const others = items.filter(({ isOwn }) => !isOwn);
  const end = (id: string) =>
    tried(async () => {
      await api.call("DELETE /api/push-browsers/{id}", { params: { id } });
      return null;
    });
  return others.map(({ id, addedAt }) => (
    <p key={id} class="flex flex-wrap items-center gap-x-3 ps-8 text-secondary text-ink-2">
      A browser of somebody else in this desk, since {addedAt.slice(0, 10)}
      <Button size="small" onClick={() => void end(id)}>
        End it
      </Button>
    </p>
  ));
}
