-- That a story was forgotten is not remembered here any more: whoever writes one looks whether somebody was forgotten since.
delete from anonymizer_zone.story_reading where revision = 2147483647;
