import { useTranslations } from "next-intl";

/** The drawing beside the sign-in form: from every bearing to one course. Decorative, and only where there is room. */
export function SeaChart() {
  const t = useTranslations("auth.chart");
  return (
    <svg
      className="absolute inset-0 size-full"
      viewBox="0 0 720 900"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <g transform="translate(0 -36)">
        <Grid />
        <Coast />
        <Soundings />
        <path
          d="M250 838 120 640 300 500 210 400 400 300 360 230 512 150"
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.2"
          strokeDasharray="2 5"
        />
        <path d="M250 838 512 150" fill="none" stroke="var(--marine)" strokeWidth="2.2" />
        <path
          transform="translate(389 473) rotate(20.9)"
          d="M0-11 6 7 0 3-6 7z"
          fill="var(--marine)"
        />
        <circle cx="250" cy="838" r="5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.8" />
        <text x="226" y="872" className="fill-ink font-serif! text-16 font-medium">
          {t("today")}
        </text>
        <Buoy />
        <text
          x="404"
          y="560"
          transform="rotate(-69 404 560)"
          className="fill-marine text-13 font-medium"
        >
          {t("course")}
        </text>
        <text x="74" y="585" className="fill-ink-2 text-13">
          {t("bearings")}
        </text>
      </g>
      <Border />
    </svg>
  );
}

function Grid() {
  return (
    <path
      d="M0 200H720M150 0V1040M0 400H720M330 0V1040M0 600H720M510 0V1040M0 800H720M690 0V1040"
      fill="none"
      stroke="var(--line)"
    />
  );
}

function Coast() {
  return (
    <>
      <path
        d="M0 800C70 770 90 830 150 842S230 800 290 838 350 905 420 890 520 850 570 885 650 930 720 900V1000H0Z"
        fill="var(--sunk)"
        stroke="var(--ink)"
        strokeWidth="1.3"
      />
      <g fill="none" stroke="var(--edge)" strokeWidth=".8">
        <path d="M0 700C90 660 120 730 190 742S280 690 340 740 420 800 490 776 600 740 720 790" />
        <path
          d="M0 560C110 520 170 600 250 610S350 540 430 600 540 670 610 640 680 620 720 640"
          strokeDasharray="5 4"
        />
        <path
          d="M0 380C130 350 190 430 290 430S420 360 510 420 640 480 720 450"
          strokeDasharray="1.5 4"
        />
      </g>
    </>
  );
}

/** Depths in metres, as on any chart: x, y, depth. */
const soundings = [
  [90, 150, 23],
  [210, 110, 31],
  [330, 190, 28],
  [150, 300, 19],
  [410, 120, 36],
  [520, 230, 33],
  [268, 318, 17],
  [430, 430, 22],
  [560, 520, 26],
  [214, 540, 9],
  [330, 560, 12],
  [500, 596, 15],
  [600, 380, 30],
  [110, 470, 11],
  [90, 720, 6],
  [250, 760, 7],
  [560, 770, 12],
  [640, 160, 41],
  [640, 650, 18],
] as const;

function Soundings() {
  return (
    <g className="fill-ink-2 font-serif italic">
      {soundings.map(([x, y, depth]) => (
        <text key={`${x} ${y}`} x={x} y={y} fontSize="15" className="font-serif!">
          {depth}
        </text>
      ))}
    </g>
  );
}

function Buoy() {
  return (
    <g transform="translate(512 128)">
      <path
        d="M0-22v6M-7-16H7L13 14H-13z"
        fill="var(--buoy)"
        stroke="var(--buoy)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M-10.5 2h21" stroke="var(--paper)" strokeWidth="4" />
      <path
        d="M-20 22c5-4 9-4 13 0s9 4 14 0 9-4 13 0"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </g>
  );
}

const across = [24, 136, 248, 360, 472, 584];
const down = [24, 137.6, 251.2, 364.8, 478.4, 592, 705.6, 819.2];

/** The black-and-white scale around a chart; what lies outside it is paper again. */
function Border() {
  return (
    <>
      <path d="M-50-50H770V950H-50ZM31 31V869H689V31Z" fill="var(--paper)" />
      <g fill="var(--ink)">
        {across.flatMap((x) =>
          [24, 869].map((y) => <rect key={`${x} ${y}`} x={x} y={y} width="56" height="7" />),
        )}
        {down.flatMap((y) =>
          [24, 689].map((x) => <rect key={`${x} ${y}`} x={x} y={y} width="7" height="56.8" />),
        )}
      </g>
      <g fill="none" stroke="var(--ink)">
        <rect x="24" y="24" width="672" height="852" />
        <rect x="31" y="31" width="658" height="838" />
      </g>
    </>
  );
}
