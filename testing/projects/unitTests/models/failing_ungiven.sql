select things.id
from {{ ref('things_clean') }} as things
join {{ source('raw', 'things') }} as raw on raw.id = things.id
