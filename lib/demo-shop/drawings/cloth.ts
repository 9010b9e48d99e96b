import { brass, type Draw, darkWood, fallen, lit, paper, round, tint } from './paint';

/** Woven, knitted and sewn. */
const stripes = (color: string, dice: () => number, x: number, y: number, width: number, height: number) => {
  const step = 46 + dice() * 50;
  let lines = '';
  for (let at = y + step / 2; at < y + height; at += step)
    lines += `<path d="M${x} ${round(at)}h${width}" stroke="${color}" stroke-width="${round(step * 0.28)}"/>`;
  return lines;
};

export const cushion: Draw = ({ main, accent }, dice) => ({
  footY: 890,
  footWidth: 380,
  shapes: `<defs>${fallen('b', main)}<clipPath id="c"><path d="M270 330q330 40 660 0 50 270 0 540-330-40-660 0-50-270 0-540z"/></clipPath></defs><g clip-path="url(#c)"><path d="M200 300h800v620H200z" fill="url(#b)"/>${dice() > 0.4 ? stripes(accent, dice, 200, 320, 800, 560) : `<circle cx="600" cy="600" r="190" fill="${accent}"/><circle cx="600" cy="600" r="110" fill="${tint(main, 0.2)}"/>`}<path d="M270 330q330 340 660 540M930 330q-200 200-660 540" stroke="${tint(main, -0.35)}" stroke-width="34" opacity=".12" fill="none"/></g>`,
});

export const blanket: Draw = ({ main, accent }, dice) => ({
  footY: 900,
  footWidth: 420,
  shapes: `<defs>${fallen('b', main)}${fallen('a', tint(main, -0.1))}</defs><path d="M220 700h720q50 0 50 50t-50 50H220q-40-50 0-100z" fill="url(#a)"/><path d="M220 790h720q50 0 50 52t-50 52H220q-40-52 0-104z" fill="url(#b)"/><path d="M240 440h660q70 0 70 70v200H220V470q0-30 20-30z" fill="url(#b)"/>${stripes(accent, dice, 220, 470, 750, 210)}${Array.from({ length: 22 }, (_, index) => `<path d="M${236 + index * 34} 708v46" stroke="${tint(main, 0.25)}" stroke-width="9"/>`).join('')}`,
});

export const towel: Draw = ({ main, accent }, dice) => ({
  footY: 1010,
  footWidth: 330,
  shapes: `<defs>${lit('b', main, 0.7)}</defs><path d="M180 250h840" stroke="${brass}" stroke-width="26" stroke-linecap="round"/><path d="M370 236h470v${700 + dice() * 40}q-120 26-235 0t-235 0z" fill="url(#b)"/><path d="M450 250v680M560 250v680M700 250v690" stroke="${tint(main, -0.25)}" stroke-width="12" opacity=".25"/><path d="M370 790h470v24H370zm0 52h470v50H370z" fill="${accent}"/>`,
});

export const shirt: Draw = ({ main, accent }, dice) => {
  const tee = dice() > 0.5;
  const buttons = tee
    ? ''
    : [430, 530, 630, 730, 830].map((y) => `<circle cx="600" cy="${y}" r="11" fill="${paper}"/>`).join('');
  return {
    footY: 1010,
    footWidth: 330,
    shapes: `<defs>${lit('b', main, 0.6)}</defs><path d="M460 230l-190 90-${tee ? 130 : 70} ${tee ? 210 : 480} 150 60 70-180v520h480V410l70 ${tee ? 180 : 380} 150-60-${tee ? 130 : 170}-${tee ? 210 : 410}-190-90q-140 70-240 0z" transform="translate(15 0)" fill="url(#b)"/><path d="M474 238q126 130 252 0" fill="none" stroke="${tint(main, -0.3)}" stroke-width="30"/>${tee ? `<path d="M520 470h160v150H520z" fill="none" stroke="${accent}" stroke-width="16"/>` : `<path d="M600 310v600" stroke="${tint(main, -0.25)}" stroke-width="10"/>${buttons}`}<path d="M420 560q30 180 10 340M790 560q-30 180-10 340" stroke="${tint(main, -0.3)}" stroke-width="14" fill="none" opacity=".35"/>`,
  };
};

export const jumper: Draw = ({ main, accent }, dice) => ({
  footY: 1000,
  footWidth: 350,
  shapes: `<defs>${lit('b', main, 0.7)}<clipPath id="c"><path d="M440 270l-170 70-110 540 140 40 90-330v320h420V590l90 330 140-40-110-540-170-70q-160 90-320 0z"/></clipPath></defs><g clip-path="url(#c)"><path d="M100 200h1000v800H100z" fill="url(#b)"/>${stripes(accent, dice, 100, 440, 1000, 190)}<path d="M390 850h420v70H390z" fill="${tint(main, -0.18)}"/></g><path d="M450 280q150 100 300 0" fill="none" stroke="${tint(main, -0.28)}" stroke-width="46"/>`,
});

export const scarf: Draw = ({ main, accent }, dice) => ({
  footY: 990,
  footWidth: 280,
  shapes: `<defs>${lit('b', main)}${lit('a', tint(main, -0.08))}<clipPath id="c"><path d="M470 470h190l-30 480H430z"/></clipPath></defs><path d="M600 460h190l60 400H650z" fill="url(#a)"/><path d="M360 330q240-150 480 0 60 70 0 140-240 130-480 0-60-70 0-140z" fill="url(#b)"/><path d="M430 370q170-80 340 0-170 90-340 0z" fill="${tint(main, -0.5)}"/><path d="M470 470h190l-30 480H430z" fill="url(#b)"/><g clip-path="url(#c)">${stripes(accent, dice, 400, 720, 300, 190)}</g>`,
});

export const hat: Draw = ({ main, accent }, dice) => ({
  footY: 830,
  footWidth: 430,
  shapes: `<defs>${lit('b', main)}</defs><ellipse cx="600" cy="740" rx="${400 + dice() * 40}" ry="96" fill="${tint(main, -0.2)}"/><ellipse cx="600" cy="722" rx="${400 + dice() * 40}" ry="92" fill="url(#b)"/><path d="M390 710q0-${270 + dice() * 60} 210-${280 + dice() * 40} 210 10 210 330-210 90-420-30z" fill="url(#b)"/><path d="M386 640q214 90 428 0l4 76q-218 96-434 0z" fill="${accent}"/>`,
});

export const socks: Draw = ({ main, accent }, dice) => ({
  footY: 960,
  footWidth: 360,
  shapes: `<defs>${lit('b', main)}<clipPath id="c"><path id="k" d="M430 240h190v420q0 60 60 100l140 90q50 60-10 110H620q-190-40-190-250z"/></clipPath></defs><path d="M330 290h190v420q0 60 60 100l140 70q50 60-10 80H520q-190-40-190-250z" fill="${tint(main, -0.2)}"/><g clip-path="url(#c)"><path d="M400 200h500v800H400z" fill="url(#b)"/>${stripes(accent, dice, 400, 240, 260, 300)}<circle cx="800" cy="920" r="120" fill="${accent}"/><circle cx="470" cy="820" r="110" fill="${accent}"/></g>`,
});

export const apron: Draw = ({ main, accent }) => ({
  footY: 1030,
  footWidth: 320,
  shapes: `<defs>${lit('b', main, 0.6)}</defs><path d="M490 300c-30-170 250-170 220 0M380 560l-170 60M820 560l170 60" stroke="${tint(main, -0.3)}" stroke-width="20" fill="none"/><path d="M480 290h240q20 170 130 240v460q-250 40-500 0V530q110-70 130-240z" fill="url(#b)"/><path d="M440 660h320v180q-160 40-320 0z" fill="${tint(main, -0.12)}" stroke="${accent}" stroke-width="8"/><path d="M600 660v196" stroke="${accent}" stroke-width="8"/>`,
});

export const tote: Draw = ({ main, accent }, dice) => ({
  footY: 980,
  footWidth: 350,
  shapes: `<defs>${lit('b', main, 0.8)}</defs><path d="M460 460c-20-340 300-340 280 0" fill="none" stroke="${darkWood}" stroke-width="34"/><path d="M310 440h580l40 500q0 40-40 40H310q-40 0-40-40z" fill="url(#b)"/>${dice() > 0.5 ? `<path d="M276 760h650l8 180q0 40-40 40H310q-40 0-40-40z" fill="${accent}"/>` : `<circle cx="600" cy="700" r="120" fill="${accent}"/><path d="M520 700h160M600 620v160" stroke="${tint(main, 0.2)}" stroke-width="16"/>`}<path d="M310 440h580v40H310z" fill="${tint(main, -0.2)}"/>`,
});

export const backpack: Draw = ({ main, accent }, dice) => ({
  footY: 1000,
  footWidth: 320,
  shapes: `<defs>${lit('b', main)}${lit('p', tint(main, -0.1))}</defs><path d="M520 240c0-100 160-100 160 0" fill="none" stroke="${darkWood}" stroke-width="28"/><path d="M340 ${400 + dice() * 30}q0-190 260-190t260 190v520q0 80-80 80H420q-80 0-80-80z" fill="url(#b)"/><path d="M340 500q260 ${130 + dice() * 40} 520 0v-90q-20-190-260-200-240 10-260 200z" fill="${tint(main, 0.1)}"/><path d="M420 690h360v230q0 40-40 40H460q-40 0-40-40z" fill="url(#p)"/><path d="M470 520v180M730 520v180" stroke="${accent}" stroke-width="34"/><path d="M450 650h40v44h-40zm260 0h40v44h-40z" fill="${brass}"/>`,
});

export const wallet: Draw = ({ main, accent }) => ({
  footY: 840,
  footWidth: 380,
  shapes: `<defs>${fallen('b', main)}${fallen('f', tint(main, 0.08))}</defs><path d="M330 420h520v90H330z" fill="${paper}"/><path d="M310 450h560v60H310z" fill="${accent}"/><rect x="270" y="480" width="660" height="360" rx="40" fill="url(#b)"/><path d="M270 540q0-60 60-60h540q60 0 60 60v60q-330 90-660 0z" fill="url(#f)"/><circle cx="600" cy="640" r="28" fill="${brass}"/><path d="M300 806h600" stroke="${tint(main, 0.25)}" stroke-width="6" stroke-dasharray="22 14"/>`,
});
