import { SkipLink } from "@/components/ui/skip-link";
import { Toaster } from "@/components/ui/toaster";
import { type Account, AccountMenu } from "./account";
import type { Navigation } from "./navigation";
import { BottomBar, TopLine } from "./phone";
import { Rail } from "./rail";
import { type Panel, SidePanel } from "./side-panel";
import { Switcher } from "./switcher";

/**
 * The frame of every page of an engagement: rail (desk, tablet) or top line and bar (phone), the content up
 * to 1120 px, and one optional panel at its right. `people` is the foot of the rail, `faces` the phone's.
 */
export function AppFrame({
  nav,
  account,
  people,
  faces,
  panel,
  palette,
  children,
}: {
  nav: Navigation;
  account?: Account;
  people?: React.ReactNode;
  faces?: React.ReactNode;
  panel?: Panel;
  /** what opens on the search buttons */
  palette?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`min-h-dvh sm:grid sm:grid-cols-[72px_minmax(0,1fr)] lg:grid-cols-[224px_minmax(0,1fr)] print:block ${
        panel ? "xl:docked:grid-cols-[224px_minmax(0,1fr)_360px]" : ""
      }`}
    >
      <SkipLink />
      <Rail nav={nav} account={account} people={people} />
      <TopLine nav={nav} people={faces} />
      <main
        id="main"
        tabIndex={-1}
        className={`min-w-0 px-5 pt-1 outline-none sm:px-6 sm:pt-6 print:p-0 ${
          panel
            ? // The panel's button floats over the page: what stands last can be scrolled above it.
              "pb-36 sm:pb-20 lg:px-12 xl:docked:px-8 xl:docked:pb-10"
            : "pb-28 sm:pb-16 lg:px-12 lg:pb-10"
        }`}
      >
        <div className="mx-auto max-w-[1120px]">{children}</div>
      </main>
      {panel && <SidePanel {...panel} />}
      <BottomBar nav={nav} account={account} />
      <Switcher {...nav} />
      {account && <AccountMenu account={account} />}
      {palette}
      <Toaster />
    </div>
  );
}
