import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import type { Asked } from "../dashboard/queries";
import { closedMonths } from "./months/rules";
import { type ObjectiveReturn, returnsByObjective } from "./objective/rules";
import { type Returns, returnsOf } from "./rules";
import { runningHours, type Source, sourcesOf } from "./source/rules";

export type ReturnsSeen = Returns & {
  mayEdit: boolean;
  /** the item that holds the hourly rate */
  means: string;
  /** by channel, what takes hours for it: where the hours are typed */
  sources: Record<string, Source[]>;
  objectives: ObjectiveReturn[];
};

/** What each channel, and each objective through its channels, brings against what it costs over the closed months of a window. Suppliers see none of it. */
export function channelReturns(viewer: Viewer, engagementId: string, asked: Asked): ReturnsSeen {
  const { engagement, standing } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const reading = read(engagement, asked.today);
  const returns = returnsOf(reading, closedMonths(asked.window, asked.today, engagement.openedOn));
  return {
    ...returns,
    mayEdit: can(standing.role, "edit"),
    means: reading.one("means")?.id ?? "",
    objectives: returnsByObjective(reading, returns),
    sources: Object.fromEntries(
      reading.all("channel").map((channel) => {
        const { unknown } = runningHours(reading, channel);
        const asking = new Set(unknown.map(({ id }) => id));
        const worth = ({ id, weeklyHours }: Source) => asking.has(id) || (weeklyHours ?? 0) > 0;
        return [channel.id, sourcesOf(reading, channel).filter(worth)];
      }),
    ),
  };
}
