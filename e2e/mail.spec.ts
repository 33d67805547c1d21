// Letters from end to end, through a mail server that a test can make refuse.
import { openMailServer } from "@/lib/testing/mail-server";
import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

test.describe.configure({ mode: "serial" });

let refuses = false;
let post: Awaited<ReturnType<typeof openMailServer>>;
test.beforeAll(async () => {
  post = await openMailServer({
    onRcptTo: (_, __, done) =>
      done(refuses ? Object.assign(new Error("No such user"), { responseCode: 550 }) : null),
  });
});
test.afterAll(() => post.close());

const arrived = async (email: string) => {
  const found = () => post.letters.find(({ envelopeTo }) => envelopeTo.includes(email));
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  return found() as NonNullable<ReturnType<typeof found>>;
};

test("the owner names a server, sees a letter fail and why, and tries again", async ({ enter }) => {
  const claire = await enter("claire", "/practice/mail");
  await expect(
    claire.getByRole("heading", { name: "Ce portail n’envoie pas d’e-mail" }),
  ).toBeVisible();
  await sound(claire);
  await claire.getByLabel("Serveur (SMTP)").fill("127.0.0.1");
  await claire.getByLabel("Adresse de départ").fill("cap@morvan-conseil.example");
  await claire.getByLabel("Liaison").selectOption("none");
  await claire.getByLabel("Port").fill(String(post.port));
  await claire.getByRole("button", { name: "Enregistrer le serveur" }).click();
  await expect(
    claire.getByRole("heading", { name: "Aucune lettre n’est encore partie" }),
  ).toBeVisible();

  refuses = true;
  await claire.getByRole("button", { name: "M’envoyer une lettre d’essai" }).click();
  await expect(async () => {
    await claire.reload();
    await expect(claire.getByText("Pas partie", { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(claire.getByText("Le serveur ne connaît pas cette adresse.")).toBeVisible();
  await sound(claire);

  refuses = false;
  await claire.getByRole("button", { name: /^Réessayer/ }).click();
  const letter = await arrived("claire@morvan-conseil.example");
  expect(letter.subject).toBe("Lettre d’essai de Morvan Conseil");
  await claire.reload();
  await expect(
    claire.getByRole("heading", { name: "Toutes les lettres sont parties" }),
  ).toBeVisible();
});

test("an invitation arrives, its link opens, and the account is made", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, "Maison Kerleo")}/settings`);
  await claire.getByLabel("Adresses e-mail").fill("Camille Roux <camille@lettres.example>");
  await claire.getByLabel("Rôle", { exact: true }).selectOption("observer");
  await claire.getByLabel("Un mot pour l’accueil").fill("À mardi !");
  await claire.getByRole("button", { name: "Envoyer l’invitation" }).click();
  const letter = await arrived("camille@lettres.example");
  expect(letter.subject).toBe("Claire Morvan vous invite à bord de Maison Kerleo");
  expect(letter.text).toContain("À mardi !");
  const link = /http:\/\/\S+\/invite\/[\w-]+/.exec(letter.text ?? "")?.[0] ?? "";

  const context = await browser.newContext({ baseURL });
  const camille = wakeFirst(await context.newPage());
  await camille.goto(link);
  await expect(camille).toHaveURL("/invite");
  await camille.getByLabel("Votre nom").fill("Camille Roux");
  await camille.getByLabel("Choisissez un mot de passe").fill("une petite phrase au large");
  await camille.getByRole("button", { name: "Monter à bord" }).click();
  await camille.waitForURL(/\/engagements\//);
  await context.close();
});

test("a mention is written to whom it calls; one click in the mail program stops its kind alone", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, "Maison Kerleo")}/strategy`);
  await claire
    .getByRole("button", { name: /^Échanger sur/ })
    .first()
    .click();
  await claire.getByLabel("Dire quelque chose").fill("@Yann, cette échéance tient-elle ?");
  await claire.getByRole("button", { name: "Envoyer" }).click();
  const letter = await arrived("yann@maisonkerleo.example");
  expect(letter.text).toContain("cette échéance tient-elle ?");
  const oneClick =
    /^List-Unsubscribe: <(\S+)>/im.exec(letter.raw.replace(/\r?\n[ \t]+/g, " "))?.[1] ?? "";
  expect(letter.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");

  // As a mail program asks: no cookie, no page, no origin.
  const asked = await fetch(oneClick, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(asked.status).toBe(200);
  const yann = await enter("yann", "/account");
  await expect(yann.getByLabel("Quand on me mentionne")).not.toBeChecked();
  await expect(yann.getByLabel("La lettre du lundi")).toBeChecked();

  await yann.goto(oneClick);
  await expect(yann).toHaveURL("/unsubscribe");
  await expect(yann.getByRole("heading", { name: "C’est noté" })).toBeVisible();
  await sound(yann);
  await yann.getByRole("button", { name: "Les recevoir à nouveau" }).click();
  await expect(yann.getByRole("heading", { name: "Ne plus recevoir ces lettres ?" })).toBeVisible();
  await yann.goto("/account");
  await expect(yann.getByLabel("Quand on me mentionne")).toBeChecked();
});

test("without a server the portal says so, and links are copied again", async ({ enter }) => {
  const claire = await enter("claire", "/practice/mail");
  await claire.getByRole("button", { name: "Retirer ce serveur" }).click();
  await expect(
    claire.getByRole("heading", { name: "Ce portail n’envoie pas d’e-mail" }),
  ).toBeVisible();
  await claire.goto(`${await engagementPath(claire, "Maison Kerleo")}/settings`);
  await expect(claire.getByRole("button", { name: "Faire le lien" })).toBeVisible();
});
