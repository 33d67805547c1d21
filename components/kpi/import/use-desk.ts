"use client";

import { useRef, useState } from "react";
import type { Choices } from "@/lib/exchange/kpi/reading";
import { discardImportAction, previewImportAction, publishImportAction } from "@/lib/kpi/actions";
import type { ImportPreview } from "@/lib/kpi/import/queries";
import type { Feed } from "@/lib/kpi/import/schema";
import { grainFor, madeToMeasure } from "@/lib/kpi/setup/rules";
import type { Kpi } from "./series-table";
import { type UploadStep, upload } from "./upload";

export type OnDesk = {
  key: string;
  file: File;
  choices: Choices;
  step: UploadStep;
  preview: ImportPreview | null;
};

/** An indicator that will come into being when the files are written. */
type Pending = { id: string; name: string; catalogue: string | null; data: Record<string, Json> };
type Json = string | number | boolean | null;

export type Written = {
  imports: { importId: string; fileName: string }[];
  fresh: number;
  changed: number;
  known: number;
};

/** The files on the desk, from the moment they are dropped until they are written. Nothing of it outlives the page. */
export function useDesk(engagementId: string, given: Kpi[]) {
  const [files, setFiles] = useState<OnDesk[]>([]);
  const [pending, setPending] = useState<Pending[]>([]);
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const turns = useRef(new Map<string, number>());
  const stops = useRef(new Map<string, () => void>());

  const patch = (key: string, change: Partial<OnDesk>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  const send = (key: string, file: File, choices: Choices) => {
    stops.current.get(key)?.();
    const stop = upload({ engagementId, file, choices }, (step) =>
      patch(key, { step, ...(step.step === "ready" && { preview: step.preview }) }),
    );
    stops.current.set(key, stop);
  };

  const forget = (file: OnDesk | undefined) => {
    if (!file) return;
    stops.current.get(file.key)?.();
    if (file.preview)
      void discardImportAction({ engagementId, importId: file.preview.importId }).catch(() => {});
  };

  const add = (dropped: File[]) => {
    setProblem(null);
    const added = dropped.slice(0, 12).map(
      (file): OnDesk => ({
        key: crypto.randomUUID(),
        file,
        choices: {},
        step: { step: "sending", share: 0 },
        preview: null,
      }),
    );
    setFiles((all) => [...all, ...added]);
    for (const { key, file } of added) send(key, file, {});
  };

  // What was chosen shows at once; the counts follow, and only those of the latest choice.
  const weigh = async (file: OnDesk, feeds: Feed[]) => {
    if (!file.preview) return;
    const { importId } = file.preview;
    const turn = (turns.current.get(file.key) ?? 0) + 1;
    turns.current.set(file.key, turn);
    patch(file.key, { preview: withFeeds(file.preview, feeds) });
    try {
      const real = feeds.filter(({ kpiId }) => given.some(({ id }) => id === kpiId));
      const answer = await previewImportAction({ engagementId, importId, feeds: real });
      if (turns.current.get(file.key) !== turn) return;
      if (answer.ok) patch(file.key, { preview: withFeeds(answer.value, feeds) });
      else setProblem(answer.reason);
    } catch {
      setProblem("offline");
    }
  };

  const totals = { fresh: 0, changed: 0, known: 0 };
  for (const { preview } of files) {
    totals.fresh += preview?.totals.fresh ?? 0;
    totals.changed += preview?.totals.changed ?? 0;
    totals.known += preview?.totals.known ?? 0;
  }
  const busy = files.some(({ step }) => ["sending", "reading", "staging"].includes(step.step));

  return {
    files,
    kpis: [...given, ...pending.map(({ id, name }) => ({ id, name }))],
    totals,
    writing,
    problem,
    written,
    mayWrite: !busy && totals.fresh + totals.changed > 0,
    add,
    remove(key: string) {
      forget(files.find((one) => one.key === key));
      setFiles((all) => all.filter((one) => one.key !== key));
    },
    clear() {
      for (const file of files) if (!written) forget(file);
      setFiles([]);
      setPending([]);
      setWritten(null);
      setProblem(null);
    },
    choose(key: string, choices: Choices) {
      const file = files.find((one) => one.key === key);
      if (!file) return;
      forget(file);
      patch(key, { choices, step: { step: "sending", share: 0 } });
      send(key, file.file, choices);
    },
    feed(key: string, index: number, kpiId: string | null) {
      const file = files.find((one) => one.key === key);
      if (!file?.preview) return;
      const rest = feedsOf(file.preview).filter(
        (feed) => feed.series !== index && feed.kpiId !== kpiId,
      );
      void weigh(
        file,
        kpiId === null ? rest : [...rest, { series: index, kpiId, onChange: "take" }],
      );
    },
    decide(key: string, index: number, onChange: Feed["onChange"]) {
      const file = files.find((one) => one.key === key);
      if (!file?.preview) return;
      void weigh(
        file,
        feedsOf(file.preview).map((feed) => (feed.series === index ? { ...feed, onChange } : feed)),
      );
    },
    create(key: string, index: number, catalogue: { key: string; name: string } | null) {
      const file = files.find((one) => one.key === key);
      const series = file?.preview?.series[index];
      if (!file?.preview || !series) return;
      const known = catalogue && pending.find((kpi) => kpi.catalogue === catalogue.key);
      const made: Pending = known ?? {
        id: crypto.randomUUID(),
        name: catalogue?.name ?? series.metric,
        catalogue: catalogue?.key ?? null,
        data: catalogue ? { source: "import", grain: grainFor(series) } : madeToMeasure(series),
      };
      if (!known) setPending((all) => [...all, made]);
      const rest = feedsOf(file.preview).filter(({ kpiId }) => kpiId !== made.id);
      void weigh(file, [...rest, { series: index, kpiId: made.id, onChange: "take" }]);
    },
    async write() {
      setWriting(true);
      setProblem(null);
      const sum: Written = { imports: [], fresh: 0, changed: 0, known: 0 };
      const toMake = new Map(pending.map((kpi) => [kpi.id, kpi]));
      try {
        for (const { preview, key } of files) {
          const feeds = preview && feedsOf(preview);
          if (!preview || !feeds || feeds.length === 0) continue;
          const answer = await publishImportAction({
            engagementId,
            changeId: key,
            importId: preview.importId,
            feeds,
            creates: feeds.flatMap(({ kpiId }) => {
              const kpi = toMake.get(kpiId);
              return kpi ? [{ id: kpi.id, catalogue: kpi.catalogue, data: kpi.data }] : [];
            }),
          });
          if (!answer.ok) {
            setProblem(answer.reason);
            break;
          }
          for (const { kpiId } of feeds) toMake.delete(kpiId);
          sum.imports.push({ importId: preview.importId, fileName: preview.fileName });
          sum.fresh += answer.value.fresh;
          sum.changed += answer.value.changed;
          sum.known += answer.value.known;
        }
        if (sum.imports.length > 0) setWritten(sum);
      } catch {
        setProblem("offline");
      }
      setWriting(false);
    },
  };
}

function feedsOf({ series }: ImportPreview): Feed[] {
  return series.flatMap(({ index, kpiId, onChange }) =>
    kpiId === null ? [] : [{ series: index, kpiId, onChange }],
  );
}

/** The preview with what was chosen since; what feeds an indicator still to be made is new, all of it. */
function withFeeds(preview: ImportPreview, feeds: readonly Feed[]): ImportPreview {
  const totals = { fresh: 0, changed: 0, known: 0 };
  const series = preview.series.map((one) => {
    const fed = feeds.find((feed) => feed.series === one.index);
    const asBefore = fed?.kpiId === one.kpiId;
    const counts = !fed
      ? { fresh: 0, changed: 0, known: 0 }
      : asBefore
        ? one.counts
        : { fresh: one.points, changed: 0, known: 0 };
    const onChange = fed?.onChange ?? one.onChange;
    totals.fresh += counts.fresh;
    totals.known += counts.known;
    if (onChange === "take") totals.changed += counts.changed;
    const changes = asBefore ? one.changes : [];
    return { ...one, kpiId: fed?.kpiId ?? null, onChange, counts, changes };
  });
  return { ...preview, series, totals };
}
