import { Cron } from "croner";
import { today as dayOf, now } from "@/lib/clock";
import { report } from "@/lib/live/log";
import { sendsMail } from "@/lib/notify/queries";
import { announceReviews } from "@/lib/notify/review/commands";
import { endTask, takeTask } from "./commands";
import { daily } from "./daily";
import { type Daily, isDue } from "./rules";

/** Looks every five minutes for what the day asks; a day on which the server was off in the morning is made up for. Answers how to stop. */
export function startDays(): () => Promise<void> {
  let busy: Promise<void> = Promise.resolve();
  const rounds = new Cron(
    "*/5 * * * *",
    { timezone: "Europe/Paris", unref: true, protect: true },
    () => {
      busy = goRound();
      return busy;
    },
  );
  return async () => {
    rounds.stop();
    // A task that takes longer is begun again with the next start.
    await Promise.race([busy, new Promise((resume) => setTimeout(resume, 3000).unref())]);
  };
}

/** One round: each task that is due and not done, one after the other. Never throws. */
export async function goRound(tasks: readonly Daily[] = daily): Promise<void> {
  try {
    const [moment, today] = [now(), dayOf()];
    for (const task of tasks) {
      if (!isDue(task, today, clock.format(moment)) || !takeTask(task.name, today)) continue;
      try {
        await task.run({ moment, today });
        endTask(task.name, today);
      } catch (error) {
        report(error, `the day's ${task.name} failed`);
        endTask(task.name, today, String(error));
      }
    }
    if (sendsMail()) announceReviews(moment);
  } catch (error) {
    report(error, "the round of the day stumbled");
  }
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
});
