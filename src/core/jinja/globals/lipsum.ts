import { checkLength } from '../../python/iteration';

// The words of Cicero's passage that printers have scrambled since the 1500s.
const WORDS =
  'a ac accumsan ad adipiscing aenean aliquam aliquet amet ante aptent arcu at auctor augue bibendum blandit class commodo condimentum congue consectetuer consequat conubia convallis cras cubilia cum curabitur curae cursus dapibus diam dictum dictumst dignissim dis dolor donec dui duis egestas eget eleifend elementum elit enim erat eros est et etiam eu euismod facilisi facilisis fames faucibus felis fermentum feugiat fringilla fusce gravida habitant habitasse hac hendrerit hymenaeos iaculis id imperdiet in inceptos integer interdum ipsum justo lacinia lacus laoreet lectus leo libero ligula litora lobortis lorem luctus maecenas magna magnis malesuada massa mattis mauris metus mi molestie mollis montes morbi mus nam nascetur natoque nec neque netus nibh nisi nisl non nonummy nostra nulla nullam nunc odio orci ornare parturient pede pellentesque penatibus per pharetra phasellus placerat platea porta porttitor posuere potenti praesent pretium primis proin pulvinar purus quam quis quisque rhoncus ridiculus risus rutrum sagittis sapien scelerisque sed sem semper senectus sit sociis sociosqu sodales sollicitudin suscipit suspendisse taciti tellus tempor tempus tincidunt torquent tortor tristique turpis ullamcorper ultrices ultricies urna ut varius vehicula vel velit venenatis vestibulum vitae vivamus viverra volutpat vulputate'.split(
    ' ',
  );

export interface LipsumOptions {
  readonly paragraphs: number;
  readonly html: boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** Jinja2's `lipsum`: paragraphs of random words, each of `minimum` to `maximum` words. */
export function makeLipsum(
  { paragraphs, html, minimum, maximum }: LipsumOptions,
  random: () => number,
): string {
  checkLength(paragraphs * Math.max(1, minimum, maximum));
  const texts = Array.from({ length: paragraphs }, () => {
    const count = minimum + Math.floor(random() * Math.max(1, maximum - minimum));
    return makeParagraph(count, random);
  });
  return html ? texts.map((text) => `<p>${text}</p>`).join('\n') : texts.join('\n\n');
}

function makeParagraph(count: number, random: () => number): string {
  let text = '';
  let startsSentence = true;
  for (let number = 0; number < count; number += 1) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    const shown = startsSentence ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
    const chance = random();
    const mark = chance < 0.07 ? '.' : chance < 0.2 ? ',' : '';
    text += `${text === '' ? '' : ' '}${shown}${mark}`;
    startsSentence = mark === '.';
  }
  return `${text.replace(/[.,]$/, '')}.`;
}
