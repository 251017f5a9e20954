"""Words by which the furniture of a site and the voice of an article are told apart. Lower case, no accents folded."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_STOP_WORDS: Final = """
    the of and to a in that is was for it with as his on be at by i this had not are but from or have an they which
    one you were her all she there would their we him been has when who will more no if out so said what up its about
    into than them can only other new some could time these two may then do first any my now such like our over man me
    even most made after also did many before must through back years where much your way well down should because
    each just those people how too little
    que de la el en y los del se las por un para con una su al lo como mas pero sus le ya o este si porque esta entre
    cuando muy sin sobre me hasta hay donde quien desde todo nos durante em um uma os na ao dos mais foi ele das tem
    seu sua ou ser quando muito ja eu pelo pela isso ela era depois sem mesmo aos
    der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie
    nach wird bei einer am sind noch wie einem einen so zum war haben nur oder aber vor zur bis mehr durch man sein
    wurde les et du est une dans qui pas pour au sur ne plus par je ce il sont vous nous mais elle avec son ses cette
    di e che per non sono della nel alla anche come gli dei delle questo ha ma
    yang dan untuk dengan tidak ini itu dari dalam pada akan kepada atau mereka adalah
    и в не на что с по как это из за к у от так о же для но то все его а ещё бы был быть
    في من على إلى عن أن التي الذي هذا هذه كان مع ما لا قد بين بعد كما
"""
STOP_WORDS: Final = frozenset(_STOP_WORDS.split())

FAMILIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "account": "subscribe subscription subscriber subscribers newsletter newsletters sign_up sign_in login log_in "
        "log_out logged_in register registration password your_email your_name your_account your_inbox email_address "
        "unsubscribe signup join_us",
        "legal": "cookie cookies rights_reserved copyright privacy terms_of terms_and trademark trademarks disclaimer "
        "we_use by_using you_agree consent reproduced redistributed © llc",
        "share": "share tweet facebook twitter whatsapp instagram pinterest linkedin reddit youtube telegram follow_us "
        "follow_me follow_him follow_her like_us print rss email_this email_us bookmark",
        "more": "click_here clic_here read_more read_next read_also read_full read_the see_more see_also see_all "
        "view_all view_more load_more show_more learn_more find_out more_from more_on more_in more_news more_stories "
        "more_like related recommended trending most_read most_popular most_viewed most_recent you_may you_might "
        "what's_hot a_glance up_next don't_miss also_read here's_how latest_news leia_mais leggi_anche baca_juga",
        "ad": "advertisement advertisements advertise advertising sponsored promoted affiliate commission coupon "
        "shop_now buy_now download_the app_store google_play paid_content free_trial",
        "menu": "contact_us about_us sitemap site_map skip_to menu search homepage home_page toggle navigation "
        "back_to close cancel submit previous powered_by javascript browser faq careers what's",
        "comment": "comment comments reply replies leave_a post_a add_your report_abuse for_reporting upvote "
        "moderated moderation admin_in commenting commented reported",
        "media": "photo photos getty ap_photo image images credit caption file_photo video videos slideshow gallery "
        "watch courtesy_of screenshot illustration pictured",
        "byline": "published updated posted written_by edited_by reporting_by editing_by contributed_to min_read "
        "minute_read minutes_read last_modified last_updated staff_writer correspondent publicado pubblicato",
        "bio": "the_author opinions_expressed views_expressed originally_appeared "
        "originally_published editor's_note correction be_reached a_reporter a_writer a_contributor "
        "a_journalist a_columnist a_fellow an_editor a_freelance was_originally article_was article_is",
        "tags": "tags tag filed_under topics topic category categories keywords tagged source sources section",
    }
)

LEXICON: Final[Mapping[str, str]] = MappingProxyType(
    {entry.replace("_", " "): family for family, entries in FAMILIES.items() for entry in entries.split()}
)
ENTRIES: Final = frozenset(LEXICON)
PAIRED: Final = frozenset(entry.split(" ")[0] for entry in LEXICON if " " in entry)
"""The first words of entries of two words."""
PERSONS: Final = frozenset({"i", "my", "me", "you", "your", "i'm", "i've", "you're"})
