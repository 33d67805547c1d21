import type { InventoryContext } from "@/components/diagnostic/context";
import { nameOf } from "@/components/strategy/fields/views";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { QuietTie } from "@/components/strategy/quiet/quiet-tie";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import { linkValue } from "@/lib/engagement/links";
import type { Item } from "@/lib/engagement/schema";

/** A stage of somebody's way: the question they ask, the channel that answers, with what. What is missing says so. */
export function MomentCell({
  moment,
  label,
  context,
}: {
  moment: Item<"moment">;
  /** the question, for screen readers: whose and at which stage */
  label: string;
  context: InventoryContext;
}) {
  const { reading, t } = context;
  const { id, data } = moment;
  const channel = linkValue(reading.engagement.links, id, "channel");
  const channels = reading.all("channel").map((one) => ({ value: one.id, label: nameOf(one, t) }));
  return (
    <div id={id} className="flex min-w-0 flex-col items-start">
      <QuietText
        item={id}
        field="question"
        value={data.question}
        label={label}
        placeholder={t("journey.question")}
        className="font-serif text-[15px] italic"
      />
      {channels.length > 0 && (
        <QuietTie
          item={id}
          field="link:channel"
          value={channel}
          options={channels}
          label={t("journey.channelOf", { of: label })}
          none={t("journey.noChannel")}
        />
      )}
      <QuietText
        item={id}
        field="content"
        value={data.content}
        label={t("journey.contentOf", { of: label })}
        placeholder={t("journey.noContent")}
        className="text-12 text-ink-2"
      />
      <RowConflicts
        item={id}
        names={Object.fromEntries(channels.map((one) => [one.value, one.label]))}
        watched={[
          { field: "question", value: data.question, as: "text", other: t("other.question") },
          { field: "content", value: data.content, as: "text", other: t("other.content") },
          { field: "link:channel", value: channel, as: "people", other: t("other.channel") },
        ]}
      />
    </div>
  );
}
