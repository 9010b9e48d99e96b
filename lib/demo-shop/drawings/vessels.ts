import { brass, type Draw, lit, paper, round, steel, tint, wood } from './paint';

/** Things that hold something: thrown, blown and beaten. */
const band = (color: string, y: number, height: number, left: number, right: number) =>
  `<path d="M${left} ${y}q${(right - left) / 2} 46 ${right - left} 0v${height}q-${(right - left) / 2} 46-${right - left} 0z" fill="${color}" opacity=".55"/>`;

/** A turned body, the same left and right: half its width at the lip, waist, belly and foot. */
function turned(
  lip: [number, number],
  waist: [number, number],
  belly: [number, number],
  foot: [number, number],
): string {
  const left = (point: [number, number]) => `${round(600 - point[0])} ${round(point[1])}`;
  const right = (point: [number, number]) => `${round(600 + point[0])} ${round(point[1])}`;
  const bend = (from: [number, number], to: [number, number]): [[number, number], [number, number]] => {
    const middle = (from[1] + to[1]) / 2;
    return [
      [from[0], middle],
      [to[0], middle],
    ];
  };
  const down = [lip, waist, belly, foot];
  const segments = down.slice(1).map((to, index) => ({ from: down[index] ?? to, to }));
  const descend = segments.map(({ from, to }) => {
    const [first, second] = bend(from, to);
    return `C${left(first)} ${left(second)} ${left(to)}`;
  });
  const climb = segments.reverse().map(({ from, to }) => {
    const [first, second] = bend(from, to);
    return `C${right(second)} ${right(first)} ${right(from)}`;
  });
  return `M${left(lip)}${descend.join('')}L${right(foot)}${climb.join('')}z`;
}

export const mug: Draw = ({ main, accent }, dice) => {
  const height = 360 + dice() * 110;
  const top = 880 - height;
  const body = `M398 ${round(top)}h364l-22 ${round(height - 50)}q-6 56-60 56H480q-54 0-60-56z`;
  const glaze = dice() > 0.5 ? band(accent, 880 - height * 0.45, 60 + dice() * 60, 402, 758) : '';
  return {
    footY: 885,
    footWidth: 330,
    shapes: `<defs>${lit('b', main)}${lit('h', tint(main, -0.12))}<clipPath id="c"><path d="${body}"/></clipPath></defs><path d="M748 ${top + 90}c150-36 210 40 190 ${height * 0.38}-16 96-110 140-206 122" fill="none" stroke="url(#h)" stroke-width="46" stroke-linecap="round"/><path d="${body}" fill="url(#b)"/><g clip-path="url(#c)">${glaze}</g><ellipse cx="580" cy="${top}" rx="182" ry="46" fill="${tint(main, 0.22)}"/><ellipse cx="580" cy="${top + 6}" rx="160" ry="36" fill="${tint(main, -0.45)}"/>`,
  };
};

export const bowl: Draw = ({ main, accent }, dice) => {
  const width = 300 + dice() * 80;
  return {
    footY: 880,
    footWidth: width,
    shapes: `<defs>${lit('b', main)}</defs><path d="M${600 - width} 560q10 250 ${width - 90} 300v24h180v-24q${width - 100}-50 ${width - 90}-300z" fill="url(#b)"/><ellipse cx="600" cy="560" rx="${width}" ry="86" fill="${tint(main, 0.25)}"/><ellipse cx="600" cy="566" rx="${width - 24}" ry="70" fill="${tint(accent, 0.1)}"/><path d="M${624 - width} 570a${width - 24} 70 0 0 1 ${2 * width - 48} 0a${width} 120 0 0 0-${2 * width - 48} 0" fill="${tint(accent, -0.28)}"/>`,
  };
};

export const plate: Draw = ({ main, accent }, dice) => {
  const rim = 270 + dice() * 40;
  return {
    footY: 905,
    footWidth: 330,
    shapes: `<defs>${lit('b', main)}${lit('d', tint(main, 0.14), 0.6)}</defs><ellipse cx="600" cy="570" rx="345" ry="338" fill="url(#b)"/><ellipse cx="600" cy="570" rx="${rim}" ry="${rim - 8}" fill="${tint(main, -0.12)}"/><ellipse cx="604" cy="574" rx="${rim - 6}" ry="${rim - 12}" fill="url(#d)"/><ellipse cx="600" cy="570" rx="326" ry="319" fill="none" stroke="${accent}" stroke-width="${6 + dice() * 12}" opacity=".7"/>`,
  };
};

export const jug: Draw = ({ main, accent }, dice) => {
  const body = turned([118, 326], [100, 420], [180 + dice() * 40, 690], [120, 898]);
  return {
    footY: 900,
    footWidth: 280,
    shapes: `<defs>${lit('b', main)}${lit('h', tint(main, -0.1))}<clipPath id="c"><path d="${body}"/></clipPath></defs><path d="M700 410c190-50 260 90 200 220-34 66-90 96-150 100" fill="none" stroke="url(#h)" stroke-width="40" stroke-linecap="round"/><path d="${body}" fill="url(#b)"/><g clip-path="url(#c)">${band(accent, 610, 44, 350, 850)}</g><path d="M490 318q-52-30-78-10 24 50 84 84z" fill="${tint(main, 0.2)}"/><ellipse cx="600" cy="326" rx="118" ry="28" fill="${tint(main, -0.45)}"/>`,
  };
};

export const teapot: Draw = ({ main }, dice) => ({
  footY: 880,
  footWidth: 370,
  shapes: `<defs>${lit('b', main)}${lit('h', dice() > 0.5 ? wood : tint(main, -0.1))}</defs><path d="M390 470c20-220 400-220 420 0" fill="none" stroke="url(#h)" stroke-width="34"/><path d="M850 600q90-10 140-130l60 22q-30 190-200 262z" fill="url(#b)"/><path d="M330 640q0-150 150-190h240q150 40 150 190 0 190-160 240H490q-160-50-160-240z" fill="url(#b)"/><ellipse cx="600" cy="458" rx="138" ry="34" fill="${tint(main, 0.2)}"/><circle cx="600" cy="414" r="34" fill="url(#h)"/>`,
});

export const vase: Draw = ({ main, accent }, dice) => {
  const body = turned([58, 392], [46, 500], [150 + dice() * 90, 700 + dice() * 60], [86, 932]);
  const stems = [-60, -10, 46, 90]
    .map(
      (x, index) =>
        `<path d="M600 400q${x * 0.4}-120 ${x}-${200 + index * 24}" stroke="#7f8a5c" stroke-width="7" fill="none"/><ellipse cx="${600 + x}" cy="${196 - index * 24}" rx="${18 + dice() * 12}" ry="${34 + dice() * 16}" fill="${index % 2 ? tint(accent, 0.15) : accent}" transform="rotate(${x * 0.3} ${600 + x} ${196 - index * 24})"/>`,
    )
    .join('');
  return {
    footY: 935,
    footWidth: 260,
    shapes: `<defs>${lit('b', main)}</defs>${stems}<path d="${body}" fill="url(#b)"/><ellipse cx="600" cy="392" rx="58" ry="15" fill="${tint(main, -0.5)}"/>`,
  };
};

export const glass: Draw = ({ main }, dice) => {
  const fill = 560 + dice() * 120;
  return {
    footY: 900,
    footWidth: 260,
    shapes: `<defs>${lit('b', main, 0.8)}</defs><path d="M430 320h340l-36 550q-4 34-44 34H510q-40 0-44-34z" fill="${tint(main, 0.72)}" opacity=".62"/><path d="M${446 + (fill - 560) * 0.06} ${fill}h${308 - (fill - 560) * 0.12}l-22 300q-4 22-44 22H512q-40 0-44-22z" fill="url(#b)" opacity=".72"/><ellipse cx="600" cy="${fill}" rx="150" ry="30" fill="${tint(main, 0.3)}" opacity=".8"/><ellipse cx="600" cy="320" rx="170" ry="38" fill="#fff" opacity=".5"/><path d="M478 380l22 430" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".6"/>`,
  };
};

export const pan: Draw = ({ main }, dice) => ({
  footX: 520,
  footY: 850,
  footWidth: 400,
  shapes: `<defs>${lit('b', main)}${lit('h', dice() > 0.5 ? wood : brass)}</defs><path d="M800 640l330-90q40-4 40 26t-36 38l-320 96z" fill="url(#h)"/><path d="M170 620h680l-30 190q-8 44-54 44H254q-46 0-54-44z" fill="url(#b)"/><ellipse cx="510" cy="620" rx="340" ry="86" fill="${tint(main, 0.3)}"/><ellipse cx="510" cy="628" rx="314" ry="70" fill="${tint(main, -0.4)}"/>`,
});

export const pot: Draw = ({ main }, dice) => ({
  footY: 900,
  footWidth: 360,
  shapes: `<defs>${lit('b', main)}${lit('k', brass)}</defs><path d="M232 560q-70 6-70 60t74 60M968 560q70 6 70 60t-74 60" fill="none" stroke="${tint(main, -0.2)}" stroke-width="38" stroke-linecap="round"/><path d="M250 520h700v300q0 80-84 80H334q-84 0-84-80z" fill="url(#b)"/><path d="M230 516q0-${90 + dice() * 50} 370-${110 + dice() * 40} 370 20 370 140z" fill="url(#b)"/><path d="M226 500h748v34H226z" fill="${tint(main, -0.16)}"/><circle cx="600" cy="384" r="40" fill="url(#k)"/>`,
});

export const bottle: Draw = ({ main, accent }, dice) => {
  const pump = dice() > 0.4;
  const top = pump
    ? `<path d="M566 330h68v90h-68z" fill="${tint(accent, -0.2)}"/><path d="M470 286h170q24 0 24 26v26H560q-50-8-90-8z" fill="${accent}"/>`
    : `<path d="M546 300h108v124H546z" fill="${accent}"/>`;
  return {
    footY: 910,
    footWidth: 270,
    shapes: `<defs>${lit('b', main)}${lit('l', paper, 0.35)}</defs>${top}<path d="M560 416h80q10 50 70 76 50 26 50 90v280q0 50-50 50H490q-50 0-50-50V582q0-64 50-90 60-26 70-76z" fill="url(#b)"/><path d="M440 620h320v180H440z" fill="url(#l)"/><path d="M488 668h150M488 706h224M488 744h96" stroke="${tint(main, -0.4)}" stroke-width="12" opacity=".55"/>`,
  };
};

export const kettle: Draw = ({ main }) => ({
  footY: 890,
  footWidth: 380,
  shapes: `<defs>${lit('b', main)}${lit('s', steel)}</defs><path d="M400 440c10-240 390-240 400 0" fill="none" stroke="${tint(main, -0.45)}" stroke-width="40"/><path d="M836 640q120-20 130-190 40-30 60 10-10 250-180 300z" fill="url(#b)"/><path d="M300 850q0-340 200-400h200q200 60 200 400 0 40-50 40H350q-50 0-50-40z" fill="url(#b)"/><path d="M478 446h244q-16-54-122-54t-122 54z" fill="url(#s)"/><circle cx="600" cy="376" r="28" fill="${tint(main, -0.45)}"/>`,
});
