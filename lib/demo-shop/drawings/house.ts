import { brass, type Draw, darkWood, fallen, lit, paper, round, tint, wood } from './paint';

/** Lamps, seats, tables and what stands about in a house. */
export const candle: Draw = ({ main, accent }, dice) => {
  const height = 250 + dice() * 240;
  const top = 900 - height;
  return {
    footY: 905,
    footWidth: 220,
    shapes: `<defs>${lit('b', main)}<radialGradient id="f"><stop offset="0" stop-color="#ffe9a8" stop-opacity=".9"/><stop offset="1" stop-color="#ffe9a8" stop-opacity="0"/></radialGradient></defs><circle cx="600" cy="${top - 70}" r="230" fill="url(#f)"/><path d="M430 ${top}h340v${height - 20}q0 24-30 24H460q-30 0-30-24z" fill="url(#b)"/><path d="M430 ${top + height * 0.42}h340v${height * 0.3}H430z" fill="${tint(accent, 0.5)}" opacity=".75"/><ellipse cx="600" cy="${top}" rx="170" ry="42" fill="${tint(main, 0.35)}"/><ellipse cx="600" cy="${top + 6}" rx="126" ry="26" fill="${tint(main, 0.12)}"/><path d="M600 ${top + 4}v-44" stroke="#3a332c" stroke-width="9"/><path d="M600 ${top - 150}q54 72 24 112-24 20-48 0-30-40 24-112z" fill="#f0a63f"/><path d="M600 ${top - 96}q22 34 8 56-8 8-16 0-14-22 8-56z" fill="#fff1c4"/>`,
  };
};

const glow = (x: number, y: number, r: number) =>
  `<radialGradient id="w"><stop offset="0" stop-color="#ffe7b0" stop-opacity=".85"/><stop offset="1" stop-color="#ffe7b0" stop-opacity="0"/></radialGradient></defs><circle cx="${x}" cy="${y}" r="${r}" fill="url(#w)"/>`;

export const tableLamp: Draw = ({ main, accent }, dice) => {
  const dome = dice() > 0.5;
  const shade = dome ? 'M330 520q0-260 270-260t270 260z' : 'M450 250h300l110 290H340z';
  return {
    footY: 920,
    footWidth: 240,
    shapes: `<defs>${lit('b', main)}${lit('s', accent)}${glow(600, 600, 380)}<path d="M578 520h44v300h-44z" fill="${brass}"/><path d="M440 900q0-${70 + dice() * 120} 160-${80 + dice() * 120} 160 10 160 190 0 26-40 26H480q-40 0-40-16z" fill="url(#b)"/><path d="${shade}" fill="url(#s)"/><ellipse cx="600" cy="${dome ? 520 : 540}" rx="${dome ? 270 : 260}" ry="34" fill="#ffefc9"/>`,
  };
};

export const floorLamp: Draw = ({ main }, dice) => ({
  footX: 560,
  footY: 1050,
  footWidth: 210,
  shapes: `<defs>${lit('s', main)}${glow(760, 400, 330)}<path d="M560 1030V${260 + dice() * 60}q0-110 110-110t110 100" fill="none" stroke="#3b352f" stroke-width="20"/><ellipse cx="560" cy="1036" rx="160" ry="34" fill="#3b352f"/><path d="M600 420q10-190 180-190t180 190z" fill="url(#s)"/><ellipse cx="780" cy="420" rx="180" ry="26" fill="#ffefc9"/>`,
});

export const pendant: Draw = ({ main }, dice) => ({
  footY: 1010,
  footWidth: 250,
  shapes: `<defs>${lit('s', main)}${glow(600, 760, 360)}<path d="M600-200v${500 + dice() * 60}" stroke="#3b352f" stroke-width="8"/><path d="M556 300h88v70h-88z" fill="${brass}"/>${dice() > 0.5 ? '<path d="M280 700q0-340 320-340t320 340z" fill="url(#s)"/><ellipse cx="600" cy="700" rx="320" ry="44" fill="#fff0cd"/>' : '<circle cx="600" cy="590" r="240" fill="url(#s)"/><ellipse cx="600" cy="808" rx="96" ry="20" fill="#fff0cd"/>'}`,
});

export const lantern: Draw = ({ main }, dice) => ({
  footY: 930,
  footWidth: 280,
  shapes: `<defs>${lit('m', main)}${glow(600, 640, 300)}<path d="M480 330c0-180 240-180 240 0" fill="none" stroke="${tint(main, -0.3)}" stroke-width="20"/><path d="M430 360h340l50 90H380z" fill="url(#m)"/><path d="M400 450h400v380H400z" fill="#fff3d2" opacity=".55"/><path d="M400 450h26v380h-26zm374 0h26v380h-26zm-${186 + dice() * 4} 0h20v380h-20z" fill="url(#m)"/><path d="M550 660h100v170H550z" fill="${paper}"/><path d="M600 560q36 50 14 80-14 12-28 0-22-30 14-80z" fill="#f0a63f"/><path d="M370 830h460v90H370z" fill="url(#m)"/>`,
});

export const chair: Draw = ({ main, accent }, dice) => {
  const spindles = dice() > 0.5;
  const back = spindles
    ? [430, 500, 570, 640]
        .map((x) => `<path d="M${x} 300l-6 320" stroke="${tint(main, -0.1)}" stroke-width="18"/>`)
        .join('')
    : `<rect x="400" y="290" width="270" height="230" rx="60" fill="url(#c)"/>`;
  return {
    footX: 600,
    footY: 1010,
    footWidth: 350,
    shapes: `<defs>${lit('b', main)}${lit('c', accent)}</defs><path d="M400 640l-30 350M680 600l20 330M830 640l34 350" stroke="${tint(main, -0.3)}" stroke-width="34" stroke-linecap="round"/>${back}<path d="M380 640q-10-260 4-370 130-40 300 0 14 110 4 370" fill="none" stroke="url(#b)" stroke-width="36" stroke-linecap="round"/><path d="M340 620q250-70 500-10 50 20 30 60-270 56-530 0-30-24 0-50z" fill="url(#c)"/><path d="M352 668l-26 330M846 668" stroke="url(#b)" stroke-width="38" stroke-linecap="round"/>`,
  };
};

export const stool: Draw = ({ main, accent }, dice) => ({
  footY: 990,
  footWidth: 320,
  shapes: `<defs>${lit('b', main)}${lit('t', accent)}</defs><path d="M440 540l-90 440M760 540l90 440M600 560v390" stroke="${tint(main, -0.16)}" stroke-width="36" stroke-linecap="round"/><path d="M400 ${760 + dice() * 60}h400" stroke="${tint(main, -0.3)}" stroke-width="24"/><ellipse cx="600" cy="540" rx="270" ry="72" fill="${tint(accent, -0.3)}"/><ellipse cx="600" cy="510" rx="270" ry="72" fill="url(#t)"/>`,
});

export const table: Draw = ({ main }, dice) => ({
  footY: 950,
  footWidth: 480,
  shapes: `<defs>${lit('b', main)}${fallen('t', tint(main, 0.08))}</defs><path d="M260 560l-40 370M940 560l40 370M400 540l-10 300M800 540l10 300" stroke="url(#b)" stroke-width="40" stroke-linecap="round"/><path d="M${180 + dice() * 30} 480h${800 - dice() * 20}l70 90H110z" fill="url(#t)"/><path d="M110 570h940v34H110z" fill="${tint(main, -0.24)}"/><path d="M240 508h600M330 540h420" stroke="${tint(main, -0.14)}" stroke-width="4"/>`,
});

export const shelf: Draw = ({ main, accent }, dice) => {
  const books = Array.from({ length: 8 }, (_, index) => {
    const height = 110 + dice() * 60;
    const color = [accent, tint(accent, 0.4), main, '#6d7a58', '#2f4a5c'][Math.floor(dice() * 5)] ?? accent;
    return `<path d="M${350 + index * 36} ${round(540 - height)}h28v${round(height)}h-28z" fill="${color}"/>`;
  }).join('');
  return {
    footY: 1030,
    footWidth: 360,
    shapes: `<defs>${lit('b', main)}</defs><path d="M300 240h600v780H300z" fill="${tint(main, -0.42)}"/>${books}<path d="M700 470q0-60 60-60t60 60v70H700z" fill="${tint(accent, 0.2)}"/><ellipse cx="480" cy="770" rx="90" ry="50" fill="${paper}"/><path d="M640 690h180v110H640z" fill="${tint(accent, -0.1)}"/><path d="M280 220h40v800h-40zm600 0h40v800h-40zM280 220h640v34H280zm0 320h640v30H280zm0 260h640v30H280zm0 200h640v30H280z" fill="url(#b)"/>`,
  };
};

export const clockFace: Draw = ({ main, accent }, dice) => {
  const hour = dice() * 360;
  const minute = dice() * 360;
  const marks = Array.from(
    { length: 12 },
    (_, index) =>
      `<path d="M600 318v${index % 3 ? 22 : 44}" stroke="${tint(main, -0.5)}" stroke-width="12" transform="rotate(${index * 30} 600 590)"/>`,
  ).join('');
  return {
    footY: 950,
    footWidth: 300,
    shapes: `<defs>${lit('b', main)}${fallen('d', paper)}</defs><circle cx="600" cy="590" r="340" fill="url(#b)"/><circle cx="600" cy="590" r="296" fill="url(#d)"/>${marks}<path d="M600 600V440" stroke="#332e29" stroke-width="22" stroke-linecap="round" transform="rotate(${round(hour)} 600 590)"/><path d="M600 600V370" stroke="${accent}" stroke-width="12" stroke-linecap="round" transform="rotate(${round(minute)} 600 590)"/><circle cx="600" cy="590" r="20" fill="#332e29"/>`,
  };
};

export const frame: Draw = ({ main, accent }, dice) => {
  const sun = 480 + dice() * 230;
  return {
    footY: 985,
    footWidth: 340,
    shapes: `<defs>${fallen('b', main)}</defs><path d="M290 200h620v780H290z" fill="url(#b)"/><path d="M326 236h548v708H326z" fill="${paper}"/><path d="M400 320h400v520H400z" fill="${tint(accent, 0.72)}"/><circle cx="${round(sun)}" cy="${round(430 + dice() * 80)}" r="${round(60 + dice() * 40)}" fill="${accent}"/><path d="M400 ${round(640 + dice() * 60)}q110-90 200-10t200-${round(dice() * 60)}V840H400z" fill="${tint(accent, -0.42)}"/><path d="M400 740q140-60 220 10t180 0v90H400z" fill="${tint(accent, -0.16)}"/>`,
  };
};

export const basket: Draw = ({ main }, dice) => {
  const rows = Array.from(
    { length: 6 },
    (_, row) =>
      `<path d="M${300 + row * 8} ${590 + row * 50}q300 64 ${600 - row * 16} 0" fill="none" stroke="${tint(main, row % 2 ? -0.24 : 0.16)}" stroke-width="30" stroke-dasharray="${40 + Math.floor(dice() * 20)} 12"/>`,
  ).join('');
  return {
    footY: 900,
    footWidth: 350,
    shapes: `<defs>${lit('b', main)}</defs><path d="M350 560c20-360 480-360 500 0" fill="none" stroke="${darkWood}" stroke-width="34"/><path d="M280 550h640l-50 320q-6 34-50 34H380q-44 0-50-34z" fill="url(#b)"/>${rows}<ellipse cx="600" cy="552" rx="320" ry="64" fill="${tint(main, -0.38)}"/><ellipse cx="600" cy="546" rx="322" ry="62" fill="none" stroke="${tint(main, 0.2)}" stroke-width="24"/>`,
  };
};

export const speaker: Draw = ({ main, accent }) => ({
  footY: 920,
  footWidth: 330,
  shapes: `<defs>${lit('b', main)}${lit('w', wood)}</defs><rect x="270" y="420" width="660" height="490" rx="70" fill="url(#w)"/><rect x="306" y="456" width="588" height="418" rx="46" fill="url(#b)"/><g fill="${tint(main, -0.45)}">${Array.from({ length: 40 }, (_, index) => `<circle cx="${380 + (index % 8) * 38}" cy="${520 + Math.floor(index / 8) * 72}" r="11"/>`).join('')}</g><circle cx="780" cy="590" r="60" fill="${accent}"/><path d="M780 590l30-36" stroke="#fff" stroke-width="10" stroke-linecap="round"/><circle cx="780" cy="760" r="34" fill="${tint(accent, 0.3)}"/><path d="M420 420c0-150 360-150 360 0" fill="none" stroke="${darkWood}" stroke-width="26"/>`,
});
