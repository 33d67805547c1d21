import { Link } from "./link";
import { TabRail } from "./tab-rail";

export type Tab = { key: string; href: string; label: string; count?: number };

/** Neighbouring views as links, the current one underlined; on a phone they scroll sideways. */
export function Tabs({
  label,
  tabs,
  current,
  dense = false,
}: {
  label: string;
  tabs: readonly Tab[];
  current: string;
  dense?: boolean;
}) {
  return (
    <TabRail label={label} current={current}>
      <ul className={`flex ${dense ? "gap-4 text-13" : "gap-6"}`}>
        {tabs.map((tab) => (
          <li key={tab.key} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.key === current ? "page" : undefined}
              className="flex min-h-10 items-center gap-1.5 border-b-2 border-transparent pt-0.5 font-medium text-ink-2 -outline-offset-2 hover:text-ink aria-[current]:border-marine aria-[current]:font-semibold aria-[current]:text-ink max-sm:min-h-11"
            >
              {tab.label}
              {tab.count !== undefined && <span>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </TabRail>
  );
}
