import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/client-messages";
import type { Account } from "@/components/shell/account";
import { doors, type Navigation } from "@/components/shell/navigation";
import { PaletteDoor } from "./palette-door";
import type { Page } from "./places";

/** What can be looked for from a page: its engagement's pages, what the viewer may find, and a few actions. */
export function Palette({
  account,
  nav,
  courseHref,
  practice,
  seeAsHref,
}: {
  account: Account;
  nav?: Navigation;
  courseHref?: string;
  /** the viewer's place in the practice, if any */
  practice?: "owner" | "member" | null | false;
  seeAsHref?: string;
}) {
  const t = useTranslations("palette.page");
  const shell = useTranslations("shell");
  const pages: Page[] = [
    ...(nav
      ? [
          { label: shell("overview"), href: nav.engagement.href },
          ...nav.stages.flatMap(({ key, href }) =>
            href ? [{ label: shell(`pages.${key}`), hint: shell(`stages.${key}`), href }] : [],
          ),
          ...(courseHref ? [{ label: t("course"), href: courseHref }] : []),
          ...doors(nav).map(({ key, href }) => ({ label: shell(key), href })),
        ]
      : []),
    ...(practice ? [{ label: t("portfolio"), href: "/portfolio" }] : []),
    ...(practice === "owner" ? [{ label: t("practice"), href: "/practice" }] : []),
    { label: t("account"), href: account.accountHref ?? "/account" },
  ];
  return (
    <ClientMessages namespaces={["palette"]}>
      <PaletteDoor
        pages={pages}
        engagementId={nav?.engagement.id}
        account={account}
        newHref={practice ? "/portfolio/new" : undefined}
        seeAsHref={seeAsHref}
      />
    </ClientMessages>
  );
}
