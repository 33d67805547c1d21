import { SkipLink } from "@/components/ui/skip-link";
import { Toaster } from "@/components/ui/toaster";
import { type Brand, hasLook } from "@/lib/practice/rules";
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
  practice,
  account,
  people,
  faces,
  panel,
  palette,
  children,
}: {
  nav: Navigation;
  /** whose portal it is, shown where it has a look of its own */
  practice?: Brand;
  account?: Account;
  people?: React.ReactNode;
  faces?: React.ReactNode;
  panel?: Panel;
  /** what opens on the search buttons */
  palette?: React.ReactNode;
  children: React.ReactNode;
}) {
  const look = practice && hasLook(practice) ? practice : undefined;
  return (
    <div
      className={`app-frame min-h-dvh sm:grid sm:grid-cols-[72px_minmax(0,1fr)] lg:grid-cols-[224px_minmax(0,1fr)] print:block ${
        panel ? "xl:docks:grid-cols-[224px_minmax(0,1fr)_360px]" : ""
      }`}
    >
      <SkipLink />
      <Rail nav={nav} practice={look} account={account} people={people} />
      <TopLine nav={nav} practice={look} people={faces} />
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
