-- That a story was forgotten is not remembered here any more: whoever writes one looks whether somebody was forgotten since.
-- Rows of who was forgotten before go with all others; which reading stands where is written again with the next one.
delete from anonymizer_zone.story_reading;
