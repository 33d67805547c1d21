"use client";

import { Initials } from "@/components/live/face";
import { useField } from "@/components/live/use-field";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { Face } from "@/lib/live/rules";
import { QuietShell } from "./quiet-shell";

type Ties = { id: string; amount: number | null }[];

/** Who answers for it: a face, with the list of people lying over it. */
export function QuietOwner({
  item,
  value,
  people,
  label,
  none,
}: {
  item: string;
  value: Ties;
  people: readonly Face[];
  label: string;
  none: string;
}) {
  const bound = useField<Ties>({ item, field: "link:owner", value });
  const owner = people.find((face) => face.id === bound.value[0]?.id);
  return (
    <QuietShell
      id={fieldId(item, "link:owner")}
      bound={bound}
      history={{
        label,
        format: (ties) => people.find((face) => face.id === ties[0]?.id)?.name ?? "",
      }}
      className="-ml-1.5 rounded-full px-0.5 py-0.5 max-sm:size-11 max-sm:justify-center"
    >
      {owner ? (
        <Initials face={owner} />
      ) : (
        <span className="grid size-6 place-items-center rounded-full border border-dashed border-edge text-ink-2">
          <Icon name="people" size={14} />
        </span>
      )}
      <select
        aria-label={label}
        title={owner?.name ?? none}
        value={owner?.id ?? ""}
        disabled={!bound.mayEdit}
        className="absolute inset-0 w-full opacity-0"
        {...bound.presence}
        onChange={(event) =>
          bound.commit(event.target.value ? [{ id: event.target.value, amount: null }] : [])
        }
      >
        <option value="">{none}</option>
        {people.map((face) => (
          <option key={face.id} value={face.id}>
            {face.name}
          </option>
        ))}
      </select>
    </QuietShell>
  );
}
