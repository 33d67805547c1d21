"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { themes } from "@/lib/account/theme";
import { fold } from "@/lib/format/fold";
import { locales } from "@/lib/i18n/locale";
import type { Part } from "@/lib/search/rules";
import type { Found, PaletteProps } from "./places";
import { useFound } from "./use-found";

/** The palette itself: what is typed narrows the pages and actions at once, and finds things a moment later. */
export function PalettePanel({
  open,
  onOpenChange,
  ...props
}: PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("palette");
  if (!open) return null;
  const close = () => onOpenChange(false);
  return (
    <Modal
      aria-label={t("title")}
      onClose={close}
      className="inset-x-0 bottom-auto top-0 flex max-h-dvh w-auto flex-col overflow-clip border-b transition duration-150 ease-out starting:opacity-0 max-sm:h-dvh sm:inset-x-auto sm:left-1/2 sm:top-[12vh] sm:max-h-[76vh] sm:w-[620px] sm:-translate-x-1/2 sm:rounded-xl sm:border"
    >
      <Search {...props} close={close} />
    </Modal>
  );
}

function Search({
  pages,
  engagementId,
  account,
  newHref,
  seeAsHref,
  close,
}: PaletteProps & { close: () => void }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const { found, state } = useFound(typed, engagementId);
  const go = (href: string) => {
    close();
    router.push(href);
  };
  const run = (act: (form: FormData) => void | Promise<void>, field?: [string, string]) => {
    close();
    const form = new FormData();
    if (field) form.set(...field);
    startTransition(async () => act(form));
  };
  const fits = (text: string) =>
    fold(typed)
      .split(" ")
      .every((word) => fold(text).includes(word));
  const shownPages = pages.filter(({ label, hint = "" }) => fits(`${label} ${hint}`));
  const actions: { key: string; label: string; icon: IconName; act: () => void }[] = [
    ...(newHref
      ? [{ key: "new", label: t("action.new"), icon: "plus" as const, act: () => go(newHref) }]
      : []),
    ...(seeAsHref
      ? [{ key: "seeAs", label: t("action.seeAs"), icon: "eye" as const, act: () => go(seeAsHref) }]
      : []),
    ...themes
      .filter((theme) => theme !== account.theme)
      .map((theme) => ({
        key: theme,
        label: t(`action.${theme}`),
        icon: "settings" as const,
        act: () => run(account.setTheme, ["theme", theme]),
      })),
    ...locales
      .filter((locale) => locale !== account.locale)
      .map((locale) => ({
        key: locale,
        label: t(`action.${locale}`),
        icon: "comment" as const,
        act: () => run(account.setLanguage, ["locale", locale]),
      })),
    {
      key: "signOut",
      label: t("action.signOut"),
      icon: "arrow-right",
      act: () => run(account.signOut),
    },
  ];
  const shownActions = actions.filter(({ label }) => fits(label));
  const things = found.filter(({ kind }) => kind !== "engagement");
  const engagements = found.filter(({ kind }) => kind === "engagement");
  const count = shownPages.length + shownActions.length + found.length;
  return (
    <Command
      label={t("field")}
      shouldFilter={false}
      loop
      vimBindings={false}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex min-h-14 items-center gap-3 border-b border-line px-4 has-focus-visible:inset-ring has-focus-visible:inset-ring-marine">
        <Icon name="search" className="text-ink-2" />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={t("example")}
          maxLength={200}
          className="min-w-0 flex-1 self-stretch bg-transparent text-16 text-ink outline-none placeholder:text-ink-2"
        />
        <button
          type="button"
          onClick={close}
          aria-label={t("close")}
          className="grid size-9 place-items-center rounded-lg text-ink-2 hover:bg-marine-wash hover:text-marine max-sm:size-11"
        >
          <Icon name="close" />
        </button>
      </div>
      <p aria-live="polite" className="sr-only">
        {state === "searching" ? t("searching") : t("count", { count })}
      </p>
      <Command.List
        label={t("title")}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2 [scrollbar-width:thin]"
      >
        {count === 0 && state === "still" && (
          <Command.Empty className="px-3 py-6">
            <p className="font-serif text-16">{t("none")}</p>
            <p className="mt-1 text-13 text-ink-2">{t("noneLine")}</p>
          </Command.Empty>
        )}
        <Group heading={t("group.found")} shown={things.length > 0}>
          {things.map((one) => (
            <FoundItem
              key={one.href}
              one={one}
              apart={!engagementId}
              onSelect={() => go(one.href)}
            />
          ))}
        </Group>
        <Group heading={t("group.pages")} shown={shownPages.length > 0}>
          {shownPages.map(({ label, hint, href }) => (
            <Item key={href} value={`page ${href}`} onSelect={() => go(href)}>
              <Icon name="arrow-right" className="text-ink-2" />
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {hint && <span className="text-13 text-ink-2">{hint}</span>}
            </Item>
          ))}
        </Group>
        <Group heading={t("group.engagements")} shown={engagements.length > 0}>
          {engagements.map((one) => (
            <FoundItem key={one.href} one={one} onSelect={() => go(one.href)} />
          ))}
        </Group>
        <Group heading={t("group.actions")} shown={shownActions.length > 0}>
          {shownActions.map(({ key, label, icon, act }) => (
            <Item key={key} value={`action ${key}`} onSelect={act}>
              <Icon name={icon} className="text-ink-2" />
              <span lang={key === "en" || key === "fr" ? key : undefined}>{label}</span>
            </Item>
          ))}
        </Group>
      </Command.List>
      {state === "failed" && (
        <p role="alert" className="border-t border-line px-4 py-2.5 text-13 text-bad">
          {t("failed")}
        </p>
      )}
      <p className="border-t border-line px-4 py-2 text-12 text-ink-2 max-sm:hidden">{t("keys")}</p>
    </Command>
  );
}

function Group({
  heading,
  shown,
  children,
}: {
  heading: string;
  shown: boolean;
  children: React.ReactNode;
}) {
  if (!shown) return null;
  return (
    <Command.Group
      heading={heading}
      className="mb-1 [&>[cmdk-group-heading]]:px-3 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:text-12 [&>[cmdk-group-heading]]:text-ink-2"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  value,
  onSelect,
  children,
}: {
  value: string;
  onSelect: () => void;
  children: React.ReactNode;
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 data-[selected=true]:bg-marine-wash data-[selected=true]:text-marine max-sm:min-h-12"
    >
      {children}
    </Command.Item>
  );
}

/** What was found: its name, a line of what matched, what it is, and where when that is not here. */
function FoundItem({
  one: { title, body, label, engagement, href, kind },
  apart = false,
  onSelect,
}: {
  one: Found;
  apart?: boolean;
  onSelect: () => void;
}) {
  const capital = label.charAt(0).toLocaleUpperCase() + label.slice(1);
  const matched = body.some(({ hit }) => hit);
  return (
    <Item value={`found ${href}`} onSelect={onSelect}>
      <Icon name={icons[kind] ?? "file"} className="text-ink-2" />
      <span className="min-w-0 flex-1 leading-snug">
        <span className="block truncate font-semibold">
          {title.length > 0 ? <Parts parts={title} /> : capital}
        </span>
        {matched && (
          <span className="block truncate text-13 text-ink-2">
            <Parts parts={body} />
          </span>
        )}
      </span>
      {kind !== "engagement" && (
        <span className="shrink-0 text-right text-12 leading-snug text-ink-2">
          {title.length > 0 && <span className="block">{capital}</span>}
          {apart && <span className="block max-w-40 truncate">{engagement}</span>}
        </span>
      )}
    </Item>
  );
}

function Parts({ parts }: { parts: Part[] }) {
  return parts.map(({ text, hit }, place) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name than their place
      <mark key={place} className="rounded-sm bg-marine-wash text-marine">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

const icons: Record<string, IconName> = {
  person: "people",
  objective: "flag",
  step: "list",
  kpi: "figures",
  review: "calendar",
  engagement: "home",
  prose: "pencil",
};
