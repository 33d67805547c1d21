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
  today,
  words: { t, f },
}: {
  engagementId: string;
  tasks: Task[];
  mayFinish: boolean;
  today: string;
  words: Words;
}) {
  return (
    <section aria-labelledby="tasks">
      <SectionHead id="tasks" title={t("tasks.title")} />
      {tasks.length === 0 && <p className="text-ink-2">{t("tasks.empty")}</p>}
      <ul className="divide-y divide-line">
        {tasks.slice(0, shown).map(({ id, what, endsOn, late }) => (
          <li key={id} className="flex items-center gap-3 py-1.5">
            <TaskTick
              engagementId={engagementId}
              itemId={id}
              what={what || t("tasks.untitled")}
              disabled={!mayFinish}
            />
            {endsOn && (
              <span
                className={`ml-auto shrink-0 text-13 ${late ? "font-semibold text-bad" : "text-ink-2"}`}
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
