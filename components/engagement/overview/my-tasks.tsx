import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { daysBetween } from "@/lib/engagement/days/rules";
import type { Task } from "@/lib/engagement/overview/queries";
import { TaskTick } from "./task-tick";
import type { Words } from "./words";

const shown = 5;

/** What the viewer has to do, soonest first; a tick finishes it. */
export function MyTasks({
  engagementId,
  tasks,
  mayFinish,
  team,
  today,
  words: { t, f },
}: {
  engagementId: string;
  tasks: Task[];
  mayFinish: boolean;
  /** open steps of everybody, where the viewer sees them */
  team: number | null;
  today: string;
  words: Words;
}) {
  const roadmap = `/engagements/${engagementId}/roadmap`;
  return (
    <section aria-labelledby="tasks">
      <SectionHead
        id="tasks"
        title={t("tasks.title")}
        aside={
          <Link href={roadmap} className="max-sm:inline-flex max-sm:min-h-11 max-sm:items-center">
            {team === null ? t("tasks.all") : t("tasks.team", { count: team })}
          </Link>
        }
      />
      {tasks.length === 0 && <p className="text-ink-2">{t("tasks.empty")}</p>}
      <ul className="divide-y divide-line">
        {tasks.slice(0, shown).map(({ id, what, endsOn, late }) => (
          <li key={id} className="flex items-center gap-3 py-1.5">
            <TaskTick
              engagementId={engagementId}
              itemId={id}
              what={what || t("tasks.untitled")}
              href={`${roadmap}/${id}`}
              disabled={!mayFinish}
            />
            {endsOn && (
              <span
                className={`ml-auto max-w-[40%] shrink-0 text-right text-13 text-balance ${late ? "font-semibold text-bad" : "text-ink-2"}`}
              >
                {late
                  ? t("tasks.late", { days: daysBetween(endsOn, today) })
                  : f.relativeDay(endsOn, today)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
