import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { Block, Composed, Line } from "./rules";
import { dark, style } from "./style";

/** The look of the practice that writes: its colour, and its logo in the size it is drawn in (pixels). */
export type Mark = {
  colour: string | null;
  logo: { src: string; width: number; height: number } | null;
};

export type Frame = {
  locale: "fr" | "en";
  practice: string;
  mark?: Mark;
  foot: string;
  open: string;
  stopLink?: string;
};

/** A letter on Azimut's paper: the border of a chart, a title in serif, one button. Readable with images and styles off. */
export function Sheet({ letter, frame }: { letter: Composed; frame: Frame }) {
  return (
    <Html lang={frame.locale} dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; a style element takes no children in mail */}
        <style dangerouslySetInnerHTML={{ __html: dark }} />
      </Head>
      <Preview>{letter.preview}</Preview>
      <Body style={style.page} className="page">
        <Container style={style.container}>
          <Sender practice={frame.practice} mark={frame.mark} />
          <Section style={style.sheet} className="sheet">
            <ChartBorder />
            <Section style={style.inner} className="inner">
              <Heading as="h1" style={style.title} className="ink title">
                {letter.title}
              </Heading>
              {letter.blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: written once, never reordered
                <Written key={index} block={block} open={frame.open} />
              ))}
            </Section>
          </Section>
          <Section style={style.foot}>
            <Text style={style.small} className="ink2">
              {letter.why}
            </Text>
            {letter.stop && frame.stopLink && (
              <Text style={style.small}>
                <Link href={frame.stopLink} style={style.link} className="marine">
                  {letter.stop}
                </Link>
              </Text>
            )}
            <Text style={style.small} className="ink2">
              {frame.foot}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** Who writes: the logo, with the name for whoever holds pictures back, else the name; beside it the practice's colour. */
function Sender({ practice, mark }: { practice: string; mark?: Mark }) {
  const bar = mark?.colour
    ? { borderLeft: `4px solid ${mark.colour}`, paddingLeft: "12px" }
    : undefined;
  return (
    <Text style={{ ...style.practice, ...bar }} className="ink">
      {mark?.logo ? <Img {...mark.logo} alt={practice} style={style.logo} /> : practice}
    </Text>
  );
}

/** The black and white scale of a chart, drawn as cells: images are often held back. */
function ChartBorder() {
  const cells = Array.from({ length: 12 }, (_, index) => index);
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      aria-hidden="true"
      style={style.scale}
    >
      <tbody>
        <tr>
          {cells.map((cell) => (
            <td
              key={cell}
              height={6}
              className={cell % 2 ? "sheet" : "bar"}
              style={{ ...style.cell, backgroundColor: cell % 2 ? "#FFFFFF" : "#13232D" }}
            >
              {"\u00a0"}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Written({ block, open }: { block: Block; open: string }) {
  switch (block.is) {
    case "text":
      return (
        <Text style={style.text} className="ink">
          {block.words}
        </Text>
      );
    case "note":
      return (
        <Text style={style.note} className="ink2">
          {block.words}
        </Text>
      );
    case "quote":
      return (
        <Section style={style.quote} className="quote">
          <Text style={{ ...style.quoted, whiteSpace: "pre-line" }} className="ink">
            {block.words}
          </Text>
          <Text style={style.by} className="ink2">
            {block.by}
          </Text>
        </Section>
      );
    case "button":
      return (
        <Section style={style.buttonRow}>
          <Button href={block.link} style={style.button} className="button">
            {block.words}
          </Button>
        </Section>
      );
    case "list":
      return (
        <Section style={style.list}>
          {block.title && (
            <Heading as="h2" style={style.subtitle} className="ink">
              {block.title}
            </Heading>
          )}
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once, never reordered
            <Listed key={index} line={line} />
          ))}
          {block.link && (
            <Text style={style.listLink}>
              <Link href={block.link} style={style.link} className="marine">
                {open} {block.title}
              </Link>
            </Text>
          )}
        </Section>
      );
  }
}

function Listed({ line }: { line: Line }) {
  return (
    <Text style={style.line} className="ink rule">
      {line.link ? (
        <Link href={line.link} style={style.strongLink} className="marine">
          {line.words}
        </Link>
      ) : (
        line.words
      )}
      {line.note && (
        <span
          style={line.late ? style.late : style.lineNote}
          className={line.late ? "bad" : "ink2"}
        >
          <br />
          {line.note}
        </span>
      )}
    </Text>
  );
}
