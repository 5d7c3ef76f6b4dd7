-- Turkish, Polish, Danish and Serbian letters are typed without their marks: `kahvalti` finds `kahvaltı`. What stands there is written so.
update search_entry set
  title_folded = translate(title_folded, 'ıłøđ', 'ilod'),
  fuzzy = translate(fuzzy, 'ıłøđ', 'ilod'),
  words = translate(words::text, 'ıłøđ', 'ilod')::tsvector
where fuzzy ~ '[ıłøđ]';
