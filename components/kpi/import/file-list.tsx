"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { DropZone } from "./drop-zone";
import { sourceNames } from "./sources";
import type { OnDesk } from "./use-desk";

/** The files on the desk, how far each is, and what stops one that cannot be read. */
export function FileList({
  files,
  shown,
  onShow,
  onRemove,
  onAdd,
}: {
  files: readonly OnDesk[];
  shown: string;
  onShow: (key: string) => void;
  onRemove: (key: string) => void;
  onAdd: (files: File[]) => void;
}) {
  const t = useTranslations("kpi-import");
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t("files")}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.key} className="border-b border-line py-2.5">
            <FileCard
              file={file}
              shown={files.length > 1 && file.key === shown}
              onShow={files.length > 1 ? () => onShow(file.key) : undefined}
              onRemove={() => onRemove(file.key)}
            />
          </li>
        ))}
      </ul>
      <DropZone onFiles={onAdd} small />
    </section>
  );
}

function FileCard({
  file,
  shown,
  onShow,
  onRemove,
}: {
  file: OnDesk;
  shown: boolean;
  onShow: (() => void) | undefined;
  onRemove: () => void;
}) {
  const t = useTranslations("kpi-import");
  const format = formatter(useLocale() as Locale);
  const share = shareOf(file);
  const percent = format.percent(Math.round(share * 100));
  const refused =
    file.step.step === "refused" || file.step.step === "rejected" || file.step.step === "failed";
  const name = (
    <span className={`block truncate text-13 font-semibold ${shown ? "text-marine" : ""}`}>
      {file.file.name}
    </span>
  );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-2">
        {onShow ? (
          <button
            type="button"
            onClick={onShow}
            aria-current={shown ? "true" : undefined}
            className="min-w-0 text-left max-sm:min-h-11"
          >
            {name}
          </button>
        ) : (
          <span className="min-w-0">{name}</span>
        )}
        <span className="flex shrink-0 items-center gap-1">
          <State file={file} percent={percent} />
          <IconButton
            icon="close"
            label={t("file.remove", { name: file.file.name })}
            onClick={onRemove}
            className="-my-2 -mr-2"
          />
        </span>
      </div>
      {!refused && (
        <ReadSoFar share={share} label={t("file.progress", { name: file.file.name, percent })} />
      )}
      <FileLine file={file} />
    </div>
  );
}

function State({ file, percent }: { file: OnDesk; percent: string }) {
  const t = useTranslations("kpi-import.file");
  const { step } = file;
  if (step.step === "ready")
    return (
      <span className="flex items-center gap-1 text-13 text-good">
        <Icon name="check" size={14} />
        {t("read")}
      </span>
    );
  if (step.step === "sending")
    return <span className="text-13 text-ink-2">{t("sending", { percent })}</span>;
  if (step.step === "reading") return <span className="text-13 text-ink-2">{t("reading")}</span>;
  if (step.step === "staging") return <span className="text-13 text-ink-2">{percent}</span>;
  return <span className="text-13 text-bad">{t("refused")}</span>;
}

function FileLine({ file: { step, preview } }: { file: OnDesk }) {
  const t = useTranslations("kpi-import");
  const refusal = useTranslations("exchange.refusal");
  const locale = useLocale() as Locale;
  const format = formatter(locale);
  if (step.step === "refused")
    return (
      <p role="alert" className="text-13 text-bad">
        {refusal(step.reason, { why: step.detail.why, limit: step.detail.limit ?? 20 })}{" "}
        {t("problem.keptSentence")}
      </p>
    );
  if (step.step === "rejected" || step.step === "failed")
    return (
      <p role="alert" className="text-13 text-bad">
        {t.has(`problem.${step.reason}` as "problem.other")
          ? t(`problem.${step.reason}` as "problem.other")
          : t("problem.other")}
      </p>
    );
  if (step.step === "staging")
    return (
      <p className="text-12 text-ink-2">
        {t("file.staging", {
          done: format.number(step.done),
          total: format.number(step.total),
        })}
      </p>
    );
  if (!preview || step.step !== "ready") return null;
  const source = preview.series[0]?.source ?? preview.tables[0]?.source ?? "";
  return (
    <>
      <p className="text-12 text-ink-2">
        {t("file.lines", {
          read: format.number(preview.rows.read),
          total: format.number(preview.rows.total),
          source: sourceNames[source]?.[locale] ?? t("file.unknownSource"),
        })}
      </p>
      {preview.seenBefore !== null && (
        <p className="text-12 text-watch">
          <Ordinals
            text={t("file.seenBefore", { day: format.day(calendarDay(preview.seenBefore)) })}
          />
        </p>
      )}
    </>
  );
}

const cells = 12;

/** How far a file is read, on the border of a chart: painted up to there, with a mark while it goes on. */
function ReadSoFar({ share, label }: { share: number; label: string }) {
  return (
    <svg role="img" aria-label={label} width="100%" height="8" className="overflow-visible">
      <rect x=".5" y=".5" width="100%" height="7" fill="var(--sheet)" stroke="var(--ink)" />
      {Array.from({ length: cells / 2 }, (_, pair) => {
        const from = (pair * 2) / cells;
        const width = Math.min(1 / cells, Math.max(0, share - from));
        return (
          <rect
            key={from}
            x={`${from * 100}%`}
            width={`${width * 100}%`}
            height="8"
            fill="var(--ink)"
          />
        );
      })}
      {share < 1 && (
        <line
          x1={`${share * 100}%`}
          x2={`${share * 100}%`}
          y1="-3"
          y2="11"
          stroke="var(--marine)"
          strokeWidth="2"
        />
      )}
    </svg>
  );
}

/** Sending is half of the way, reading a quarter, staging the rest. */
function shareOf({ step }: OnDesk): number {
  if (step.step === "sending") return step.share * 0.5;
  if (step.step === "reading") return 0.6;
  if (step.step === "staging") return 0.75 + 0.25 * (step.done / Math.max(1, step.total));
  return step.step === "ready" ? 1 : 0;
}
