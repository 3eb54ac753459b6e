// @ts-check
/** @import { CountryCode } from './placeData.mjs' */

/** @typedef {{ first: readonly string[], last: readonly string[] }} NamePool */

/** @param {string} first @param {string} last @returns {NamePool} */
function makePool(first, last) {
  return { first: first.split(' '), last: last.split(' ') };
}

const english = makePool(
  'Olivia Liam Emma Noah Ava James Sophie Henry Grace Jack Ella Thomas Chloe Daniel Mia Samuel Ruby Ben Hannah Oliver Lucy Ethan Zoe Max Freya Leo Isla Adam Nora Caleb Ivy Owen Hazel Miles Clara Dylan Rose Evan June Theo',
  "Smith Jones Taylor Brown Wilson Clark Walker Hall Wright Green Baker Turner Hughes Cooper Ward Bennett Foster Ellis Palmer Murray Grant Shaw Hunt Marsh Doyle O'Brien Fletcher Reed Parsons Sutton Barrett Keller Morgan Hayes Dawson Lowe Sharpe Winters Calloway Abbott",
);

/** Names that are at home everywhere. */
export const worldNames = makePool(
  'Amara Priya Hiro Leila Mateo Mei Omar Aisha Kenji Nadia Arjun Yuki Fatima Diego Lin Samir Ana Kwame Sana Tariq Ines Ravi Zainab Minh',
  'Okafor Raman Tanabe Haddad Villanueva Chen Hassan Mensah Sato Rahimi Patel Kim Nguyen Silva Khan Castillo Ito Abebe Sharma Moreno Yilmaz Costa Adeyemi Tran',
);

/** @type {Record<CountryCode, NamePool>} */
export const namePools = {
  US: english,
  GB: english,
  CA: english,
  AU: english,
  DE: makePool(
    'Lena Jonas Anna Lukas Mia Felix Marie Paul Jürgen Sabine Katrin Moritz Greta Till Heike Björn Lotte Emil',
    'Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Richter Krüger Vogel Lorenz Böhm Groß Seidel Brandt',
  ),
  FR: makePool(
    'Chloé Camille Léa Hugo Jules Manon Lucas Élodie Théo Inès Antoine Margaux Rémi Océane Bastien Zoé',
    'Marchand Dubois Moreau Laurent Lefèvre Roux Fournier Girard Bonnet Lambert Mercier Garnier Chevalier François Perrin Renaud',
  ),
  ES: makePool(
    'Lucía Mateo Sofía Pablo Carmen Álvaro Elena Javier Marta Sergio Nuria Iñigo',
    'García Fernández Villanueva López Sánchez Romero Navarro Torres Ruiz Ortega Castro Núñez',
  ),
  IT: makePool(
    'Sofia Giulia Marco Luca Chiara Matteo Francesca Davide Elisa Paolo Beatrice Nicolò',
    'Marchetti Rossi Bianchi Ferrari Esposito Romano Greco Conti Gallo Bruno Rinaldi Moretti',
  ),
  NL: makePool(
    'Ben Sanne Daan Lotte Bram Fleur Sem Anouk Joost Maartje Thijs Roos',
    'Achterberg Jansen Bakker Visser Smit Mulder Dekker Brouwer Dijkstra Kok Vermeer Hendriks',
  ),
  SE: makePool(
    'Jonas Astrid Erik Elin Lars Sara Oskar Maja Nils Åsa Viktor Ebba',
    'Lindqvist Andersson Johansson Karlsson Nilsson Berg Lund Sjöberg Ekström Holm Wallin Åberg',
  ),
  DK: makePool(
    'Ingrid Søren Mette Lars Freja Mikkel Anne Rasmus Signe Jeppe Karen Jørgen',
    'Sørensen Jensen Nielsen Hansen Pedersen Møller Kjær Holm Bach Skov Lauritsen Østergaard',
  ),
  PL: makePool(
    'Tomasz Anna Piotr Zofia Marek Agnieszka Jakub Łucja Paweł Maja Krzysztof Ewa',
    'Wilk Nowak Kowalska Wójcik Zieliński Mazur Krawczyk Dąbrowski Sikora Pawlak Górski Lis',
  ),
};
