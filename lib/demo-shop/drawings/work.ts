import { brass, type Draw, darkWood, fallen, lit, paper, round, steel, tint, wood } from './paint';

/** For the desk, the kitchen drawer and the garden. */
export const notebook: Draw = ({ main, accent }, dice) => ({
  footX: 610,
  footY: 960,
  footWidth: 340,
  shapes: `<defs>${fallen('b', main)}</defs><g transform="rotate(${round(-8 + dice() * 16)} 600 600)"><path d="M340 250h540v690H340z" fill="${tint(main, -0.4)}"/><path d="M330 240h540v690H330z" fill="${paper}"/><path d="M320 230h530v690H320q-20 0-20-20V250q0-20 20-20z" fill="url(#b)"/><path d="M300 230h70v690h-70z" fill="${tint(main, -0.22)}"/><path d="M770 230h34v690h-34z" fill="${accent}"/><path d="M440 340h250v130H440z" fill="${paper}"/><path d="M476 386h178M476 424h110" stroke="${tint(main, -0.3)}" stroke-width="10"/></g>`,
});

export const pen: Draw = ({ main, accent }, dice) => ({
  footY: 720,
  footWidth: 430,
  shapes: `<defs>${lit('b', main)}${lit('m', brass)}</defs><g transform="rotate(${round(-30 + dice() * 12)} 600 600)"><path d="M170 600l110-44v88z" fill="url(#m)"/><path d="M280 548h300v104H280z" fill="${tint(accent, -0.1)}"/><path d="M560 540h400q60 0 60 60t-60 60H560z" fill="url(#b)"/><path d="M550 540h34v120h-34z" fill="url(#m)"/><path d="M760 532h220q22 0 22 18H760z" fill="url(#m)"/><path d="M580 560h380" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".35"/></g>`,
});

export const tray: Draw = ({ main, accent }, dice) => ({
  footY: 850,
  footWidth: 460,
  shapes: `<defs>${fallen('b', main)}</defs><path d="M240 540h720l120 270q6 44-40 44H160q-46 0-40-44z" fill="${tint(main, -0.28)}"/><path d="M240 520h720l110 260H130z" fill="url(#b)"/><path d="M286 556h628l80 190H206z" fill="${tint(main, -0.16)}"/><path d="M330 640l${160 + dice() * 60}-40 40 20-200 60z" fill="${accent}"/><ellipse cx="720" cy="660" rx="90" ry="44" fill="${brass}"/><ellipse cx="720" cy="652" rx="70" ry="30" fill="${tint(brass, -0.3)}"/>`,
});

export const scissors: Draw = ({ main }, dice) => ({
  footY: 940,
  footWidth: 300,
  shapes: `<defs>${lit('b', steel)}${lit('h', main)}</defs><g transform="rotate(${round(14 + dice() * 10)} 600 600)"><path d="M560 150q70 220 70 430l-60 40q-40-240-10-470z" fill="url(#b)"/><path d="M690 160q-110 200-150 410l56 46q90-230 94-456z" fill="${tint(steel, 0.25)}"/><g fill="none" stroke="url(#h)" stroke-width="48"><ellipse cx="480" cy="800" rx="90" ry="140" transform="rotate(24 480 800)"/><ellipse cx="720" cy="800" rx="90" ry="140" transform="rotate(-24 720 800)"/></g><circle cx="596" cy="590" r="24" fill="${brass}"/></g>`,
});

export const knife: Draw = ({ main }, dice) => ({
  footY: 760,
  footWidth: 460,
  shapes: `<defs>${fallen('b', tint(steel, 0.2))}${lit('h', main)}</defs><g transform="rotate(${round(-16 + dice() * 8)} 600 600)"><path d="M120 640q200-150 590-130v140q-330 40-590-10z" fill="url(#b)"/><path d="M130 640q250 40 580 6v10q-330 36-580-16z" fill="#fff" opacity=".7"/><path d="M700 506h70v148h-70z" fill="${brass}"/><path d="M760 510h290q50 6 50 60t-40 74H760z" fill="url(#h)"/><g fill="${brass}"><circle cx="840" cy="580" r="14"/><circle cx="930" cy="580" r="14"/><circle cx="1020" cy="580" r="14"/></g></g>`,
});

export const board: Draw = ({ main }, dice) => ({
  footY: 950,
  footWidth: 340,
  shapes: `<defs>${fallen('b', main)}</defs><g transform="rotate(${round(-10 + dice() * 20)} 600 600)"><path d="M560 130h80q40 0 40 40v150q170 20 170 130v420q0 70-70 70H420q-70 0-70-70V450q0-110 170-130V170q0-40 40-40z" fill="${tint(main, -0.3)}" transform="translate(14 14)"/><path d="M560 130h80q40 0 40 40v150q170 20 170 130v420q0 70-70 70H420q-70 0-70-70V450q0-110 170-130V170q0-40 40-40z" fill="url(#b)"/><circle cx="600" cy="200" r="26" fill="${tint(main, -0.55)}"/><path d="M420 470q60 200 0 440M500 420q50 250 10 500M600 400q-30 260 20 520M700 420q40 240-10 490M780 480q-30 200 0 420" fill="none" stroke="${tint(main, -0.2)}" stroke-width="6" opacity=".55"/></g>`,
});

export const spoon: Draw = ({ main, accent }, dice) => ({
  footY: 950,
  footWidth: 270,
  shapes: `<defs>${lit('b', main)}${lit('a', accent)}</defs><g transform="rotate(${round(-24 + dice() * 10)} 600 600)"><ellipse cx="500" cy="290" rx="96" ry="140" fill="url(#b)"/><ellipse cx="496" cy="296" rx="66" ry="104" fill="${tint(main, -0.28)}"/><path d="M482 410h36l10 540q-28 30-56 0z" fill="url(#b)"/></g><g transform="rotate(${round(12 + dice() * 10)} 600 600)"><path d="M610 180h160v210q-10 60-60 70h-40q-50-10-60-70z" fill="url(#a)"/><path d="M668 450h44l8 500q-30 30-60 0z" fill="url(#a)"/><path d="M650 200v150M690 200v150M730 200v150" stroke="${tint(accent, -0.4)}" stroke-width="14"/></g>`,
});

export const brush: Draw = ({ main, accent }, dice) => ({
  footY: 900,
  footWidth: 400,
  shapes: `<defs>${lit('b', main)}${lit('r', tint(accent, 0.2))}</defs><g transform="rotate(${round(-14 + dice() * 10)} 600 640)"><path d="M250 640h520l-30 200H280z" fill="url(#r)"/>${Array.from({ length: 16 }, (_, index) => `<path d="M${280 + index * 30} 650l${index % 2 ? 4 : -4} 186" stroke="${tint(accent, -0.3)}" stroke-width="6"/>`).join('')}<path d="M220 560q0-50 60-50h460q300-10 330 60 0 40-60 40-140-20-240 40H280q-60 0-60-50z" fill="url(#b)"/><circle cx="1020" cy="578" r="16" fill="${tint(main, -0.5)}"/></g>`,
});

export const soap: Draw = ({ main, accent }, dice) => ({
  footY: 800,
  footWidth: 380,
  shapes: `<defs>${fallen('b', main)}${fallen('w', accent)}</defs><path d="M250 700h700l-40 90H290z" fill="${darkWood}"/><path d="M290 470l90-50h520l60 60v180q0 50-50 50H300q-50 0-50-50V510z" fill="url(#b)"/><path d="M400 408h${180 + dice() * 80}l40 310H400z" fill="url(#w)"/><path d="M290 470l90-50h520l60 60z" fill="#fff" opacity=".22"/><path d="M440 520h150M440 560h100" stroke="${paper}" stroke-width="14"/>`,
});

export const plantPot: Draw = ({ main, accent }, dice) => {
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const angle = -72 + index * 18 + dice() * 10;
    const length = 250 + dice() * 150;
    return `<g transform="rotate(${round(angle)} 600 640)"><path d="M600 640q-${round(60 + dice() * 30)}-${round(length * 0.6)} 0-${round(length)} ${round(60 + dice() * 30)} ${round(length * 0.4)} 0 ${round(length)}z" fill="${tint('#66764a', (index % 3) * 0.14 - 0.12)}"/><path d="M600 640v-${round(length * 0.9)}" stroke="#4a5735" stroke-width="4"/></g>`;
  }).join('');
  return {
    footY: 960,
    footWidth: 280,
    shapes: `<defs>${lit('b', main)}</defs>${leaves}<path d="M410 640h380l-40 290q-4 30-40 30H490q-36 0-40-30z" fill="url(#b)"/><path d="M390 610h420v70H390z" fill="${tint(main, -0.1)}"/><path d="M436 800q160 30 328 0l-6 40q-156 30-316 0z" fill="${accent}"/>`,
  };
};

export const wateringCan: Draw = ({ main }, dice) => ({
  footX: 560,
  footY: 920,
  footWidth: 360,
  shapes: `<defs>${lit('b', main)}</defs><path d="M660 700q190-60 270-300l60 20q-60 330-310 420z" fill="url(#b)"/><path d="M900 360l150 70-50 50-130-60z" fill="${tint(main, -0.2)}"/><path d="M340 520c-260 20-240 360 20 340" fill="none" stroke="${tint(main, -0.25)}" stroke-width="${30 + dice() * 12}"/><path d="M330 520h380v380q0 24-24 24H354q-24 0-24-24z" fill="url(#b)"/><ellipse cx="520" cy="520" rx="190" ry="46" fill="${tint(main, -0.4)}"/><path d="M340 500c20-190 340-190 360 0" fill="none" stroke="${brass}" stroke-width="26"/>`,
});

export const trowel: Draw = ({ main, accent }, dice) => ({
  footY: 980,
  footWidth: 240,
  shapes: `<defs>${lit('b', tint(steel, 0.1))}${lit('h', main)}</defs><g transform="rotate(${round(20 + dice() * 20)} 600 600)"><path d="M480 620q0-60 60-60h120q60 0 60 60 0 260-120 410-120-150-120-410z" fill="url(#b)"/><path d="M600 590v380" stroke="${tint(steel, -0.3)}" stroke-width="10"/><path d="M578 430h44v150h-44z" fill="${brass}"/><path d="M546 150q54-40 108 0l-14 300h-80z" fill="url(#h)"/><path d="M556 200h88v34h-88z" fill="${accent}"/></g>`,
});

export const book: Draw = ({ main, accent }, dice) => ({
  footY: 960,
  footWidth: 340,
  shapes: `<defs>${fallen('b', main)}</defs><path d="M360 240h520l24 30v690H390l-30-30z" fill="${tint(main, -0.45)}"/><path d="M390 270h510v680H390z" fill="${paper}"/><path d="M340 230h510v700H340z" fill="url(#b)"/><path d="M340 230h44v700h-44z" fill="${tint(main, -0.25)}"/><path d="M480 ${round(430 + dice() * 60)}q0-110 115-110t115 110v180H480z" fill="${accent}"/><path d="M540 ${round(610 + dice() * 20)}v-120q0-56 56-56t56 56v120z" fill="${tint(main, 0.1)}"/><path d="M470 740h250M520 786h150" stroke="${tint(accent, 0.3)}" stroke-width="14"/>`,
});

export const blocks: Draw = ({ main, accent }, dice) => ({
  footY: 930,
  footWidth: 360,
  shapes: `<defs>${fallen('b', main)}${fallen('a', accent)}${fallen('w', wood)}</defs><path d="M300 660h270v270H300z" fill="url(#b)"/><path d="M630 690h250v240H630z" fill="url(#w)"/><path d="M470 400h260v260H470z" fill="url(#a)" transform="rotate(${round(-8 + dice() * 14)} 600 530)"/><path d="M620 690a125 125 0 0 1 250 0z" fill="${tint(main, -0.15)}"/><path d="M540 400l70-150 80 150z" fill="${tint(main, 0.2)}"/><circle cx="435" cy="795" r="66" fill="${paper}"/>`,
});

export const giftCard: Draw = ({ main, accent }, dice) => ({
  footY: 900,
  footWidth: 420,
  shapes: `<defs>${fallen('b', main)}${fallen('p', paper)}</defs><g transform="rotate(${round(-7 + dice() * 4)} 600 600)"><path d="M270 380h660q24 0 24 24v430q0 24-24 24H270q-24 0-24-24V404q0-24 24-24z" fill="url(#p)"/><path d="M300 330h660q24 0 24 24v430q0 24-24 24H300q-24 0-24-24V354q0-24 24-24z" fill="url(#b)"/><path d="M276 640h708v60H276z" fill="${tint(main, -0.22)}"/><path d="M540 600v-90a90 90 0 0 1 180 0v90z" fill="${accent}"/><path d="M585 600v-86a45 45 0 0 1 90 0v86z" fill="${tint(main, 0.18)}"/><path d="M370 600V470M440 600V470M820 600V470M890 600V470" stroke="${accent}" stroke-width="26"/><path d="M340 452h570v-24H340z" fill="${accent}"/></g>`,
});
