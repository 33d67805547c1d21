"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { fold } from "@/lib/format/fold";
import { useAdd } from "../item/add-item";

type Entry = {
  key: string;
  label: string;
  description: string;
  medium: string;
  purposes: readonly string[];
};

/** Adds a channel out of the catalogue, or one of one's own; those that are there already are not offered again. */
export function AddChannel({
  engagementId,
  groups,
  label,
}: {
  engagementId: string;
  groups: readonly { label: string; channels: readonly Entry[] }[];
  label: string;
}) {
  const t = useTranslations("strategy-edit.add");
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState("");
  const { add, busy, failed } = useAdd(engagementId);
  const close = () => setOpen(false);
  const matching = groups
    .map((group) => ({
      ...group,
      channels: group.channels.filter(({ label, description }) =>
        fold(`${label} ${description}`).includes(fold(wanted)),
      ),
    }))
    .filter(({ channels }) => channels.length > 0);
  const choose = ({ key, label: name, medium, purposes }: Entry) =>
    add(
      { kind: "channel", data: { name, catalogue: key, medium, purposes: [...purposes] } },
      "name",
      { done: close },
    );
  return (
    <Dialog
      title={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm">
          <Icon name="plus" />
          {label}
        </Button>
      }
      actions={
        <Button
          busy={busy}
          onClick={() =>
            add({ kind: "channel", data: wanted ? { name: wanted } : {} }, "name", { done: close })
          }
        >
          {t("own")}
        </Button>
      }
    >
      <TextField
        label={t("search")}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        autoComplete="off"
      />
      {failed && (
        <p role="alert" className="text-13 text-bad">
          {t("failed")}
        </p>
      )}
      <div className="mt-3 max-h-[46dvh] overflow-y-auto">
        {matching.length === 0 && <p className="py-3 text-ink-2">{t("none")}</p>}
        {matching.map((group) => (
          <section key={group.label} aria-label={group.label} className="mb-3">
            <h3 className="weight-550 mb-1 font-sans text-12 tracking-normal text-ink-2">
              {group.label}
            </h3>
            <ul>
              {group.channels.map((entry) => (
                <li key={entry.key}>
                  <button
                    type="button"
                    disabled={busy}
                    onClick={() => choose(entry)}
                    className="block w-full rounded-lg px-2 py-1.5 text-left -outline-offset-2 hover:bg-marine-wash max-sm:min-h-11"
                  >
                    <span className="weight-550 block">{entry.label}</span>
                    <span className="block text-13 text-ink-2">{entry.description}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
