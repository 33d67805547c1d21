import type { Role, Viewer } from "@/lib/access/rules";

/** Who tells the demo's stories. */
export type Cast = Record<
  "claire" | "yann" | "solenn" | "enora" | "mathieu" | "nolwenn" | "bertrand",
  Viewer
>;

export const demoPassword = "cap-sur-le-large";

export type DemoSignIn = {
  key: string;
  name: string;
  email: string;
  role: Role | "owner" | "member";
};

/** The demo's accounts, in the order in which they are shown. */
export const demoSignIns: DemoSignIn[] = [
  { key: "claire", name: "Claire Morvan", email: "claire@morvan-conseil.example", role: "owner" },
  { key: "yann", name: "Yann Kerleo", email: "yann@maisonkerleo.example", role: "decider" },
  {
    key: "solenn",
    name: "Solenn Le Gall",
    email: "solenn@maisonkerleo.example",
    role: "contributor",
  },
  { key: "enora", name: "Enora Kerleo", email: "enora@maisonkerleo.example", role: "contributor" },
  {
    key: "mathieu",
    name: "Mathieu Hélias",
    email: "mathieu@maisonkerleo.example",
    role: "contributor",
  },
  { key: "odile", name: "Odile Tanguy", email: "odile@cabinet-tanguy.example", role: "observer" },
  {
    key: "iroise-person",
    name: "Agence Iroise",
    email: "contact@agence-iroise.example",
    role: "supplier",
  },
  { key: "nolwenn", name: "Nolwenn Riou", email: "nolwenn@atelier-lumen.example", role: "decider" },
  {
    key: "bertrand",
    name: "Bertrand Quéré",
    email: "bertrand@cornouaille-motoculture.example",
    role: "decider",
  },
];
