"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Done } from "./done";
import { DropZone } from "./drop-zone";
import { FileList } from "./file-list";
import { HowRead } from "./how-read";
import { Preview } from "./preview";
import type { Kpi } from "./series-table";
import { useDesk } from "./use-desk";

/** Import from the dropped file to the written figures: what it would change, how it was read, what to keep. */
export function Desk({
  engagementId,
  kpis,
  names,
  past,
}: {
  engagementId: string;
  kpis: Kpi[];
  /** names of the catalogue's indicators, by key, in the person's language */
  names: Record<string, string>;
  /** the imports of before, where nothing is being imported */
  past: React.ReactNode;
}) {
  const t = useTranslations("kpi-import");
  const router = useRouter();
  const desk = useDesk(engagementId, kpis);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = desk.files.find(({ key }) => key === chosen) ?? desk.files[0];
  const back = `/engagements/${engagementId}/kpis`;

  if (desk.written)
    return (
      <Done
        engagementId={engagementId}
        written={desk.written}
        again={() => {
          desk.clear();
          router.refresh();
        }}
      />
    );
  if (!shown)
    return (
      <>
        <PageHead
          title={t("title.empty")}
          line={t("line.empty")}
          action={
            <Link href={back} className={buttonClass()}>
              {t("cancel")}
            </Link>
          }
        />
        <DropZone onFiles={desk.add} />
        {past}
      </>
    );
  const ready = desk.files.some(({ preview }) => preview);
  return (
    <>
      <PageHead
        title={t("title.preview", { files: desk.files.length })}
        line={
          <span aria-live="polite">
            {ready ? t("line.preview", desk.totals) : t("line.reading")}
          </span>
        }
        action={
          <>
            <Button
              className="max-sm:flex-auto"
              onClick={() => {
                desk.clear();
                router.push(back);
              }}
            >
              {t("cancel")}
            </Button>
            <Button
              variant="primary"
              className="max-sm:flex-auto"
              busy={desk.writing}
              disabled={!desk.mayWrite}
              onClick={desk.write}
            >
              {desk.writing
                ? t("writing")
                : t("write", { count: desk.totals.fresh + desk.totals.changed })}
            </Button>
          </>
        }
      />
      {desk.problem && (
        <p role="alert" className="mb-4 rounded-lg bg-bad-wash px-4 py-3 text-13 text-bad">
          {t.has(`problem.${desk.problem}` as "problem.other")
            ? t(`problem.${desk.problem}` as "problem.other")
            : t("problem.other")}
        </p>
      )}
      <div className="@container">
        <div className="grid gap-x-7 gap-y-8 @4xl:grid-cols-[304px_minmax(0,1fr)]">
          <aside className="min-w-0 @4xl:border-r @4xl:border-line @4xl:pr-7">
            <FileList
              files={desk.files}
              shown={shown.key}
              onShow={setChosen}
              onRemove={desk.remove}
              onAdd={desk.add}
            />
            {shown.preview && (
              <HowRead
                format={shown.preview.format}
                choices={shown.choices}
                onChoose={(choices) => desk.choose(shown.key, choices)}
              />
            )}
          </aside>
          {shown.preview && (
            <Preview
              key={shown.preview.importId}
              preview={shown.preview}
              kpis={desk.kpis}
              names={names}
              onFeed={(index, kpiId) => desk.feed(shown.key, index, kpiId)}
              onCreate={(index, key) => desk.create(shown.key, index, key)}
              onChange={(index, onChange) => desk.decide(shown.key, index, onChange)}
            />
          )}
        </div>
      </div>
    </>
  );
}
