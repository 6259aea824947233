/** The calendar knows the national holidays only: every tool that counts working days says so. */
export const LOCAL_HOLIDAYS =
  'Seuls les onze jours fériés nationaux sont comptés : les fêtes propres à l’Alsace-Moselle ou à l’outre-mer peuvent décaler la date.';
