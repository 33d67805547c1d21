"use client";

import {
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { Mono } from "@/components/shell/mono";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Column } from "@/lib/portfolio/schema";
import { moveAmongRows } from "./keys";

/** A line as the server drew it: its cells are done, the table lays them out. */
export type Line = {
  id: string;
  name: string;
  strapline: string;
  cells: Partial<Record<Column, React.ReactNode>>;
};
export type Head = { column: Column; label: string; href: string };

const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, Line>();

/** The rows of one page. The address says how they are sorted, SQL sorts them; arrows go from row to row, Enter opens. */
export function Lines({
  caption,
  heads,
  lines,
  sort,
  down,
}: {
  caption: string;
  heads: readonly Head[];
  lines: Line[];
  sort: Column;
  down: boolean;
}) {
  const columns = useMemo(
    () =>
      heads.map(({ column, label, href }) =>
        helper.accessor((line): unknown => (column === "name" ? line.name : line.cells[column]), {
          id: column,
          header: ({ column: shown }) => (
            <>
              <Link
                href={href}
                scroll={false}
                className="inline-flex items-center gap-1 text-ink-2 hover:text-ink max-sm:hidden"
              >
                {label}
                {shown.getIsSorted() && (
                  <Icon
                    name={shown.getIsSorted() === "desc" ? "chevron-down" : "chevron-up"}
                    size={12}
                  />
                )}
              </Link>
              {/* Cards have no line of heads, but what reads aloud still names the column. */}
              <span className="sr-only sm:hidden">{label}</span>
            </>
          ),
          cell: ({ row: { original } }) =>
            column === "name" ? <Name line={original} /> : original.cells[column],
        }),
      ),
    [heads],
  );
  const sorting = useMemo<SortingState>(() => [{ id: sort, desc: down }], [sort, down]);
  const table = useTable({
    features,
    columns,
    data: lines,
    state: { sorting },
    manualSorting: true,
    getRowId: ({ id }) => id,
  });
  const labels = new Map(heads.map(({ column, label }) => [column as string, label]));
  return (
    <Table caption={caption} sheet>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                data-num={header.column.id === "late" || undefined}
                aria-sort={sorted(header.column.getIsSorted())}
                className={`whitespace-nowrap first:pl-5! ${narrow[header.column.id] ?? ""}`}
              >
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody onKeyDown={moveAmongRows}>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} className="relative">
            {row.getAllCells().map((cell) =>
              cell.column.id === "name" ? (
                <th key={cell.id} scope="row" className="first:pl-5! max-sm:first:pl-3!">
                  <table.FlexRender cell={cell} />
                </th>
              ) : (
                <td
                  key={cell.id}
                  data-label={labels.get(cell.column.id)}
                  data-num={cell.column.id === "late" || undefined}
                  className={narrow[cell.column.id]}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Name({ line: { id, name, strapline } }: { line: Line }) {
  return (
    <span className="flex min-w-0 items-center gap-3 max-sm:min-h-11">
      <Mono name={name} />
      <span className="min-w-0 leading-[1.3]">
        <Link
          href={`/engagements/${id}`}
          data-row-link
          className="font-semibold text-ink after:absolute after:inset-0 focus-visible:after:outline-2"
        >
          {name}
        </Link>
        {strapline && <span className="block text-12 font-normal text-ink-2">{strapline}</span>}
      </span>
    </span>
  );
}

function sorted(way: false | "asc" | "desc") {
  return way === false ? undefined : way === "desc" ? "descending" : "ascending";
}

/** What a tablet leaves out. */
const narrow: Record<string, string> = {
  stage: "sm:max-lg:hidden",
  visit: "sm:max-lg:hidden",
};
