import { Term } from "@/components/glossary/term";
import { channelSpending } from "@/lib/diagnostic/cost/rules";
import { channelCatalogue, channelGroups } from "@/lib/strategy/catalogue/rules";
import { AddChannel } from "../channel/add-channel";
import { nameOf } from "../fields/views";
import { Evidence } from "../item/evidence";
import { ItemList } from "../item/item-list";
import { Channels as ChannelsTogether } from "./channel-map";
import type { StrategyContext } from "./context";

/** The channels: what they bring each other, then one by one. */
export function Channels({ context }: { context: StrategyContext }) {
  const { reading, t, f, engagementId } = context;
  const taken = new Set(reading.all("channel").map(({ data }) => data.catalogue));
  const locale = f.locale;
  const groups = channelGroups.map(({ key, label }) => ({
    label: label[locale],
    channels: channelCatalogue
      .filter((entry) => entry.group === key && !taken.has(entry.key))
      .map((entry) => ({
        key: entry.key,
        label: entry.label[locale],
        description: entry.description[locale],
        medium: entry.medium,
        purposes: entry.purpose,
      })),
  }));
  return (
    <>
      <ChannelsTogether context={context} />
      <div className="mt-8">
        <ItemList
          kind="channel"
          title={<Term name="channel">{t("heading.channels")}</Term>}
          {...context}
          add={<AddChannel engagementId={engagementId} groups={groups} label={t("add.channel")} />}
          about={(item) => {
            const { id, data } = item;
            const spent = channelSpending(reading, item).weeklyHours;
            const serves = reading.to("serves", id, "objective").map((item) => nameOf(item, t));
            const reaches = reading.to("reaches", id, "persona").map((item) => nameOf(item, t));
            return (
              <>
                {[
                  t(`option.channelState.${data.state}`),
                  spent > 0 && t("item.perWeek", { hours: f.hours(spent) }),
                  reaches.length > 0 && t("item.reaches", { names: f.list(reaches) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
                {" · "}
                {serves.length > 0 ? (
                  t("item.serves", { names: f.list(serves.map(f.quoted)) })
                ) : (
                  <span className="text-watch">{t("item.tieNothing")}</span>
                )}{" "}
                <Evidence text={data.reasonNote} status={data.reasonStatus} t={t} />
              </>
            );
          }}
        />
      </div>
    </>
  );
}
