export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = "azimut-theme";

/** The theme named by an untrusted string; "system" (what the device says) where it names none. */
export function asTheme(value: string | undefined | null): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
