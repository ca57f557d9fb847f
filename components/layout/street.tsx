/** One house: from left edge `x`, `width` wide, its walls up to `top` (ground is 366), with a gable above. */
type House = {
  gable: 'flat' | 'point' | 'step' | 'bell';
  x: number;
  width: number;
  top: number;
  /** Windows per floor and floors, counted from the top; `lit` names lit ones as row × columns + column. */
  columns?: number;
  floors?: number;
  lit?: readonly number[];
  openDoor?: boolean;
  shopLit?: boolean;
};

const ground = 366;

const back: readonly House[] = [
  { gable: 'point', x: -20, width: 100, top: 96 },
  { gable: 'flat', x: 84, width: 120, top: 130 },
  { gable: 'bell', x: 208, width: 86, top: 82 },
  { gable: 'step', x: 298, width: 110, top: 116 },
  { gable: 'flat', x: 412, width: 130, top: 140 },
  { gable: 'point', x: 546, width: 92, top: 78 },
  { gable: 'flat', x: 642, width: 120, top: 120 },
  { gable: 'bell', x: 766, width: 96, top: 92 },
  { gable: 'step', x: 866, width: 120, top: 126 },
];

const front: readonly House[] = [
  { gable: 'flat', x: -8, width: 96, top: 170, columns: 3, floors: 2, lit: [0, 3] },
  { gable: 'step', x: 91, width: 88, top: 140, columns: 3, floors: 3, lit: [5] },
  { gable: 'flat', x: 182, width: 126, top: 190, columns: 4, floors: 2, lit: [0] },
  { gable: 'bell', x: 311, width: 84, top: 134, columns: 2, floors: 3, lit: [0, 1, 4] },
  { gable: 'point', x: 398, width: 112, top: 162, columns: 3, floors: 2, lit: [1], openDoor: true },
  { gable: 'flat', x: 513, width: 150, top: 198, columns: 4, floors: 2, lit: [0, 5] },
  { gable: 'step', x: 666, width: 86, top: 142, columns: 3, floors: 3, lit: [5] },
  { gable: 'bell', x: 755, width: 98, top: 168, columns: 3, floors: 2, lit: [0] },
  { gable: 'flat', x: 856, width: 110, top: 188, columns: 3, floors: 2, shopLit: true },
];

function outline({ gable, x, width, top }: House): string {
  const walls = `M${x} ${ground}V${top}`;
  switch (gable) {
    case 'flat':
      return `${walls}h-3v-9h${width + 6}v9h-3V${ground}Z`;
    case 'point':
      return `${walls}l${width / 2} ${-width * 0.42}l${width / 2} ${width * 0.42}V${ground}Z`;
    case 'step': {
      const tread = width / 7;
      return `${walls}${`h${tread}v-15`.repeat(3)}${`h${tread}v15`.repeat(3)}h${tread}V${ground}Z`;
    }
    case 'bell': {
      const shoulder = width * 0.2;
      const curve = width * 0.06;
      const half = width * 0.24;
      return `${walls}h${shoulder}q${curve} -4 ${curve} -20v-26l${half} -18l${half} 18v26q0 16 ${curve} 20h${shoulder}V${ground}Z`;
    }
  }
}

/** Width of a window and of the wall between two, for a house with `columns` of them. */
function spacing({ width, columns = 1 }: House): { pane: number; wall: number } {
  const pane = Math.min(20, (width - 24 - 9 * columns) / columns);
  return { pane, wall: (width - columns * pane) / (columns + 1) };
}

function Windows(house: House) {
  const { x, top, columns = 0, floors = 0, lit = [] } = house;
  const { pane, wall } = spacing(house);
  return Array.from({ length: columns * floors }, (_, index) => {
    const left = x + wall + (index % columns) * (pane + wall);
    const y = top + 18 + Math.floor(index / columns) * 52;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the windows of a drawn house never move
      <g key={index}>
        <rect x={left} y={y} width={pane} height="31" fill={lit.includes(index) ? 'var(--act)' : 'var(--street-window)'} />
        <path d={`M${left + pane / 2} ${y}v31M${left} ${y + 11}h${pane}`} stroke="var(--street-front)" strokeWidth="1.6" />
      </g>
    );
  });
}

function GroundFloor(house: House) {
  const { wall } = spacing(house);
  return (
    <g fill="var(--street-window)">
      <rect x={house.x + wall} y="324" width="19" height="42" />
      <rect
        x={house.x + wall + 29}
        y="324"
        width={house.width - 2 * wall - 29}
        height="27"
        fill={house.shopLit ? 'var(--act)' : undefined}
      />
    </g>
  );
}

/** The open door with two people in it: first a conversation. */
function OpenDoor({ x, width }: House) {
  return (
    <g transform={`translate(${x + width / 2} ${ground}) scale(1.28) translate(-454 -366)`}>
      <rect x="437" y="312" width="34" height="54" fill="var(--act)" />
      <g fill="var(--street-front)">
        <circle cx="448" cy="332" r="5" />
        <path d="M440.5 366v-15c0-7 3-11 7.5-11s7.5 4 7.5 11v15z" />
        <circle cx="462" cy="337" r="4.3" />
        <path d="M456 366v-12c0-6 2.5-9.5 6-9.5s6 3.5 6 9.5v12z" />
      </g>
    </g>
  );
}

/** A street in the evening: light in some houses, two people at an open door. */
export function Street({ label }: { label: string }) {
  return (
    <svg className="street" viewBox="0 0 860 380" role="img" aria-label={label}>
      {back.map((house) => (
        <path key={house.x} d={outline(house)} fill="var(--street-back)" />
      ))}
      {front.map((house) => (
        <g key={house.x}>
          <path d={outline(house)} fill="var(--street-front)" />
          <Windows {...house} />
          {(house.gable === 'step' || house.gable === 'point') && (
            <circle cx={house.x + house.width / 2} cy={house.top - 8} r="7" fill="var(--street-window)" />
          )}
          {house.openDoor ? <OpenDoor {...house} /> : <GroundFloor {...house} />}
        </g>
      ))}
      <rect x="0" y={ground} width="860" height="14" fill="var(--street-front)" />
    </svg>
  );
}
