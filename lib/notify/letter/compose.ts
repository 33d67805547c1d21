import { today } from "@/lib/clock";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Letter } from "../rules";
import { type Block, type Composed, type Line, tame, tameLine } from "./rules";

export type Voice = { locale: Locale; practice: string; url: string };
type Written = Omit<Composed, "why" | "stop"> & { why?: string };

/** Writes a letter in the reader's language; what it says is all in what it was handed. */
export function compose(letter: Letter, voice: Voice): Composed {
  const t = translator(voice.locale, "letter");
  const written = write(letter, tools(voice));
  const stop = letter.kind in stops ? t(`stop.${letter.kind as keyof typeof stops}`) : undefined;
  return { why: t("why.account"), ...written, subject: tameLine(written.subject, 120), stop };
}

// Each has its own sentence below: the kinds that may be switched off.
const stops = {
  mention: 1,
  "step-due": 1,
  "review-invitation": 1,
  "review-report": 1,
  digest: 1,
} as const;

type Tools = ReturnType<typeof tools>;

function tools({ locale, practice, url }: Voice) {
  const format = formatter(locale);
  return {
    t: translator(locale, "letter"),
    roleOf: translator(locale, "people"),
    practice: tameLine(practice),
    format,
    day: (moment: number) => format.dayLong(calendarDay(moment)),
    clock: (moment: number) => format.clock(clockTime.format(moment)),
    /** a path of this portal as a whole address */
    to: (path: string) => `${url}${path.startsWith("/") && !path.startsWith("//") ? path : "/"}`,
    button: (words: string, link: string): Block => ({ is: "button", words, link }),
    text: (words: string): Block => ({ is: "text", words }),
    note: (words: string): Block => ({ is: "note", words }),
  };
}

const clockTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
});

function write(letter: Letter, tools: Tools): Written {
  switch (letter.kind) {
    case "invitation":
      return invitation(letter, tools);
    case "magic-link":
    case "reset":
    case "email-change":
      return secretLink(letter, tools);
    case "email-changed": {
      const to = tameLine(letter.to);
      const { t, text } = tools;
      return {
        subject: t("email-changed.subject"),
        preview: t("email-changed.text", { to }),
        title: t("email-changed.title"),
        blocks: [text(t("email-changed.text", { to })), text(t("email-changed.mistake"))],
      };
    }
    case "mention":
      return mention(letter, tools);
    case "step-due":
      return stepDue(letter, tools);
    case "review-invitation":
      return reviewInvitation(letter, tools);
    case "review-report":
      return reviewReport(letter, tools);
    case "digest":
      return digest(letter, tools);
    case "test": {
      const { t, text, practice } = tools;
      return {
        subject: t("test.subject", { practice }),
        preview: t("test.text"),
        title: t("test.title"),
        blocks: [text(t("test.text"))],
      };
    }
  }
}

type Of<K extends Letter["kind"]> = Extract<Letter, { kind: K }>;

function invitation(letter: Of<"invitation">, tools: Tools): Written {
  const { t, text, note, button, day, roleOf } = tools;
  const [by, place, line] = [tameLine(letter.by), tameLine(letter.place), tame(letter.line)];
  const known = letter.role && asRole(letter.role);
  const says = known
    ? t("invitation.textAs", { place, role: roleOf(`roles.as.${known}`) })
    : t("invitation.text", { place });
  return {
    subject: t("invitation.subject", { by, place }),
    preview: says,
    title: t("invitation.title", { by }),
    blocks: [
      text(says),
      ...(line ? [{ is: "quote", words: line, by } as const] : []),
      button(t("invitation.button"), letter.link),
      note(t("invitation.note", { day: day(letter.expiresAt) })),
    ],
    why: t("why.invitation", { by }),
  };
}

const namedRoles = ["consultant", "decider", "contributor", "supplier", "observer"] as const;
const asRole = (role: string) => namedRoles.find((one) => one === role);

function secretLink(
  letter: Of<"magic-link"> | Of<"reset"> | Of<"email-change">,
  { t, text, note, button, day, clock }: Tools,
): Written {
  const { kind } = letter;
  return {
    subject: t(`${kind}.subject`),
    preview: t(`${kind}.text`),
    title: t(`${kind}.title`),
    blocks: [
      text(t(`${kind}.text`)),
      button(t(`${kind}.button`), letter.link),
      note(t("once", { day: day(letter.expiresAt), time: clock(letter.expiresAt) })),
    ],
    why: t(`why.${kind}`),
  };
}

function mention(letter: Of<"mention">, { t, format, button, to }: Tools): Written {
  const [by, where, words] = [tameLine(letter.by), tameLine(letter.where), tame(letter.words)];
  return {
    subject: t("mention.subject", { by, where }),
    preview: tameLine(words),
    title: t("mention.title", { by }),
    blocks: [
      { is: "text", words: t("mention.text", { where: format.quoted(where) }) },
      { is: "quote", words, by },
      button(t("mention.button"), to(letter.path)),
    ],
  };
}

function stepDue(letter: Of<"step-due">, { t, text, to, format }: Tools): Written {
  const now = today();
  const lines = letter.steps.map(({ what, endsOn, path }): Line => {
    const late = endsOn < now;
    const when = format.relativeDay(endsOn, now);
    return {
      words: tameLine(what),
      note: t(late ? "step-due.late" : "step-due.due", { when }),
      late,
      link: to(path),
    };
  });
  const count = lines.length;
  const first = lines[0]?.words ?? "";
  return {
    subject: t("step-due.subject", { count, first }),
    preview: lines[0] ? `${first}, ${lines[0].note}` : "",
    title: t("step-due.title", { count }),
    blocks: [{ is: "list", lines }, text(t("step-due.text", { count }))],
  };
}

function reviewInvitation(
  letter: Of<"review-invitation">,
  { t, text, button, to, format }: Tools,
): Written {
  const title = tameLine(letter.title);
  const on = format.dayLong(letter.on);
  const when = letter.time
    ? t("review-invitation.at", { on, time: format.clock(letter.time) })
    : on;
  return {
    subject: t("review-invitation.subject", { title, on }),
    preview: t("review-invitation.text", { title, when }),
    title: t("review-invitation.title", { when }),
    blocks: [
      text(t("review-invitation.text", { title, when })),
      text(t("review-invitation.prepare")),
      button(t("review-invitation.button"), to(letter.path)),
    ],
  };
}

function reviewReport(
  letter: Of<"review-report">,
  { t, text, button, to, format }: Tools,
): Written {
  const [title, on] = [tameLine(letter.title), format.day(letter.on)];
  const lines = letter.decisions.map((one) => ({ words: tameLine(one, 300) }));
  const count = lines.length;
  return {
    subject: t("review-report.subject", { title, on }),
    preview: t("review-report.text", { on, count }),
    title: t("review-report.title"),
    blocks: [
      text(t("review-report.text", { on, count })),
      ...(count > 0 ? [{ is: "list", lines } as const] : []),
      button(t("review-report.button"), to(letter.path)),
    ],
  };
}

function digest(letter: Of<"digest">, { t, text, to }: Tools): Written {
  const places = letter.places.map(({ name, path, lines }) => ({
    is: "list" as const,
    title: tameLine(name),
    link: to(path),
    lines: lines.map((words) => ({ words: tameLine(words, 300) })),
  }));
  const count = places.length;
  const [first] = places;
  return {
    subject: t("digest.subject", { count, first: first?.title ?? "" }),
    preview: first?.lines[0]?.words ?? "",
    title: t("digest.title"),
    blocks: [text(t("digest.text")), ...places],
  };
}
